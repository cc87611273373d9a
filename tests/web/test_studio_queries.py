"""The pages of the studio stay within fifteen queries, however much they show."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from binome.approvals.actions.request_approval import request_approval
from binome.approvals.queries import approval_state
from binome.content.actions.create_post import create_post
from binome.content.actions.edit_post import edit_post
from binome.content.queries import PostCard
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import cm, smm
from tests.planning.cast import a_brief
from tests.web.test_composer import form, post, sign, url
from tests.web.test_publications import planned

__all__ = ["post"]

OF_THE_TEST = ("SAVEPOINT", "RELEASE", "SELECT set_config('role', 'none'")


@pytest.fixture
def places(lea: Client, brand: BrandCard, post: PostCard, now: datetime) -> dict[str, str]:
    """Where each page is, on a brand where each has something to show."""
    home = f"/b/{brand.slug}/"
    publication = planned(lea, brand, post, now)
    lea.post(url(brand, post, "save"), form(post, "Changé depuis"))
    with brand_scope(brand.id):
        brief = a_brief(smm(brand), now)
        edit_post(cm(brand), post.id, {}, brief_id=brief, now=now)
        channels = [variant.channel_id for variant in post.variants if variant.channel_id]
        asked = [
            create_post(cm(brand), text=f"n° {n}", channel_ids=channels, brief_id=brief, now=now) for n in range(9)
        ]
        for post_id in asked:
            request_approval(cm(brand), post_id, now=now)
        request_id = approval_state(asked[0]).request_id
    sign(brand, asked[1], now)
    return {
        "posts": home + "posts/", "all posts": home + "posts/?view=all", "composer": url(brand, post),
        "approvals": home + "approvals/", "void": home + "approvals/?view=VOIDED",
        "approval": f"{home}approvals/{request_id}/", "publication": f"{home}publications/{publication}/",
        "month": home + "calendar/?on=2027-03-10", "list": home + "calendar/?view=list&on=2027-03-01",
        "to settle": home + "publications/waiting", "new": home + "posts/new",
    }  # fmt: skip


PLACES = (
    "posts",
    "all posts",
    "composer",
    "approvals",
    "void",
    "approval",
    "publication",
    "month",
    "list",
    "to settle",
    "new",
)


@pytest.mark.parametrize("place", PLACES)
def test_a_page_takes_at_most_fifteen_queries(lea: Client, places: dict[str, str], place: str) -> None:
    assert lea.get(places[place]).status_code == 200
    with CaptureQueriesContext(connection) as asked:
        lea.get(places[place])
    lived = [query["sql"] for query in asked if not query["sql"].startswith(OF_THE_TEST)]
    assert len(lived) <= 15, "\n".join(lived)
