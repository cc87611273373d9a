"""Every page of the demo brand, asked for again and again by a signed-in person, through the whole stack in process."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from binome.content.queries import posts
from binome.decisions.queries import decisions
from binome.inbox.queries import InboxFilter, conversations
from binome.planning.queries import briefs, campaigns, objectives
from binome.publishing.queries import published_posts
from binome.workspaces.actions.open_demo import open_demo
from binome.workspaces.actions.welcome_visitor import welcome_visitor
from binome.workspaces.clock import live_now
from binome.workspaces.queries import brand_for
from binome.workspaces.scopes import brand_scope

WARM_UPS = 3
_TIMING = re.compile(r'app;dur=([\d.]+).*?db;dur=[\d.]+;desc="(\d+)"')

LISTS = (
    "home", "objectives", "briefs", "posts", "approvals", "calendar", "to_settle", "inbox", "numbers", "findings",
    "decisions", "channels", "people", "brand_settings",
)  # fmt: skip


def measure_pages(runs: int, tell: Callable[[str], None]) -> dict[str, dict[str, float]]:
    """By page name: p50 and p95 of server time (ms), the most queries of a run, and the size (KiB, uncompressed).

    RuntimeError when a page does not answer 200: a broken page is not a fast one.
    """
    client, slug, person_id = _visitor()
    measured = {}
    for name, url in (_lists(slug) | _things(slug, person_id)).items():
        measured[name] = _measure(client, url, runs)
        tell(f"{name:16} {measured[name]}")
    return measured


def _visitor() -> tuple[Client, str, UUID]:
    now = live_now()
    person_id = welcome_visitor("Bench", language="fr", now=now, known_as="bench")
    slug = open_demo(person_id, "fr", now=now)
    client = Client(HTTP_HOST="localhost", HTTP_ACCEPT_LANGUAGE="fr")
    client.force_login(get_user_model().objects.get(pk=person_id))
    return client, slug, person_id


def _lists(slug: str) -> dict[str, str]:
    return {name: reverse(name, args=[slug]) for name in LISTS}


def _things(slug: str, person_id: UUID) -> dict[str, str]:
    """One of each kind, the busiest where it matters."""
    with brand_scope(brand_for(person_id, slug).id):
        week_ago = live_now() - timedelta(days=7)
        objective, publication = objectives()[0].id, published_posts(limit=1)[0].id
        ids = {
            "objective": objective,
            "campaign": campaigns()[0].id,
            "brief": briefs()[0].id,
            "post": posts().lines[-1].id,
            "publication": publication,
            "publication_measures": publication,
            "conversation": conversations(InboxFilter(view="all", before=week_ago))[0].id,
            "decision": decisions()[0].id,
        }
    found = {name: reverse(name, args=[slug, key]) for name, key in ids.items()}
    found["trace"] = reverse("trace", args=[slug, "objective", objective])
    found["trace_publication"] = reverse("trace", args=[slug, "publication", publication])
    return found


def _measure(client: Client, url: str, runs: int) -> dict[str, float]:
    times, queries, size = [], 0, 0
    for number in range(WARM_UPS + runs):
        response = client.get(url)
        timing = _TIMING.search(response.headers.get("Server-Timing", ""))
        if response.status_code != 200 or timing is None:
            raise RuntimeError(f"{url} answers {response.status_code}")
        if number >= WARM_UPS:
            times.append(float(timing[1]))
            queries, size = max(queries, int(timing[2])), max(size, len(response.content))
    times.sort()
    return {
        "p50_ms": round(times[len(times) // 2], 1),
        "p95_ms": round(times[min(math.ceil(len(times) * 0.95), len(times)) - 1], 1),
        "queries": queries,
        "kib": round(size / 1024, 1),
    }
