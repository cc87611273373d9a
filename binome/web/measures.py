"""The numbers: the latest posts side by side, and one post with its curve, its company and every reading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from binome import words
from binome.channels.queries import ChannelCard, channels_of_brand
from binome.core.charts.growth import NARROW, WIDE, growth
from binome.core.equal_age import Aged, Comparison
from binome.core.metrics import METRICS, Metric, Subject
from binome.core.problems import NotFound
from binome.metrics.comparing import Company, company_of
from binome.metrics.queries import MeasuredPost, Number, curve, latest, measured_post, measured_posts, readings_of
from binome.publishing.queries import PublishedPost, published_of
from binome.web.door import BrandRequest, brand_page
from binome.web.drawing import draw

PAGE = 20
SHOWN_READINGS = 120


@dataclass(frozen=True)
class Shown:
    """A number ready to be shown: what it is, how it stands beside others at equal age."""

    metric: Metric
    number: Number | None
    source: str = ""
    compared: Comparison | None = None


@dataclass(frozen=True)
class PostRow:
    """A post in the table of numbers."""

    measured: MeasuredPost
    post: PublishedPost
    channel: ChannelCard | None
    state: str
    numbers: tuple[Shown, ...]


@brand_page("metrics.view", step="listen")
def numbers(request: BrandRequest) -> HttpResponse:
    """The latest posts with what people did, then what merely flatters; and the accounts."""
    channels = {card.id: card for card in channels_of_brand()}
    channel_id = _chosen_channel(request, channels)
    measured = measured_posts(limit=PAGE, channel_id=channel_id, before=_before(request))
    known = latest([post.publication_id for post in measured] + list(channels))
    columns = _columns(known[post.publication_id] for post in measured)
    posts = {post.id: post for post in published_of([one.publication_id for one in measured])}
    context = {
        "channels": list(channels.values()),
        "channel_id": channel_id,
        "accounts": [(card, _account_numbers(known[card.id], card)) for card in channels.values() if known[card.id]],
        "actions": [metric for metric in columns if metric.is_action],
        "vanity": [metric for metric in columns if not metric.is_action],
        "rows": [
            _row(request, one, posts[one.publication_id], channels, columns, known[one.publication_id])
            for one in measured
            if one.publication_id in posts
        ],
        "older": measured[-1].published_at.isoformat() if len(measured) == PAGE else "",
    }
    return render(request, "numbers.html", context)


@brand_page("metrics.view", step="listen")
def publication_measures(request: BrandRequest, publication_id: UUID) -> HttpResponse:
    """One post: its numbers at equal age, its curve, every reading with where it comes from."""
    posts = published_of([publication_id])
    if not posts:
        raise NotFound("publication", publication_id)
    measured = measured_post(publication_id)
    context: dict[str, Any] = {"post": posts[0], "measured": measured}
    if measured is not None:
        context |= _measures(request, measured)
    context["channel"] = {card.id: card for card in channels_of_brand()}.get(posts[0].channel_id)
    return render(request, "publication_measures.html", context)


def _measures(request: BrandRequest, post: MeasuredPost) -> dict[str, Any]:
    found = latest([post.publication_id])[post.publication_id]
    ordered = [found[code] for code in METRICS if code in found]
    chosen = _chosen(request, [METRICS[number.metric] for number in ordered])
    company = company_of(post, ordered, drawn=chosen.code if chosen else "", now=request.now)
    shown = [_shown(METRICS[number.metric], number, company.compare(number, post)) for number in ordered]
    return {
        "ripeness": post.ripeness(request.now),
        "actions": [one for one in shown if one.metric.is_action],
        "vanity": [one for one in shown if not one.metric.is_action],
        "metrics": [one.metric for one in shown],
        "chosen": chosen,
        "lead": next((one for one in shown if one.metric == chosen), None),
        "charts": _charts(post, chosen, company) if chosen else (),
        "readings": readings_of(post.publication_id, since=post.published_at, limit=SHOWN_READINGS),
    }


def _charts(post: MeasuredPost, metric: Metric, company: Company) -> tuple[SafeString, ...]:
    """The growth of one number, wide and narrow; nothing while there are fewer than two readings to draw."""
    points = curve(post.publication_id, metric.code, since=post.published_at)
    read: list[Aged] = [(point.at - post.published_at, point.value) for point in points]
    if len(read) < 2:
        return ()
    language = get_language() or "en"
    units = {"hours": _("h"), "days": _("d"), "minutes": _("min")}
    window = post.ripe_at - post.published_at
    others = company.curve(metric.code, read[-1][0])
    label = words.say(metric.name_code, language)
    return tuple(draw(growth(read, others, window, width=width, **units), label, language) for width in (WIDE, NARROW))


def _chosen(request: BrandRequest, metrics: list[Metric]) -> Metric | None:
    """The number to draw: the one asked for, else the first action that has one."""
    asked = [metric for metric in metrics if metric.code == request.GET.get("metric")]
    return next(iter(asked or metrics), None)


def _shown(metric: Metric, number: Number | None, compared: Comparison | None = None) -> Shown:
    return Shown(metric, number, _source(number), compared)


def _source(number: Number | None) -> str:
    """Where a number comes from, in words, with the version of its definition."""
    if number is None:
        return ""
    code, language = f"network.{number.source}", get_language() or "en"
    named = words.say(code, language) if words.known(code) else number.source.removeprefix("file:")
    return _("%(source)s, definition %(version)s") % {"source": named, "version": number.definition_version}


def _row(
    request: BrandRequest, measured: MeasuredPost, post: PublishedPost, channels: dict[UUID, ChannelCard],
    columns: list[Metric], known: dict[str, Number],
) -> PostRow:  # fmt: skip
    cells = tuple(_shown(metric, known.get(metric.code)) for metric in columns)
    return PostRow(measured, post, channels.get(measured.channel_id), measured.ripeness(request.now).state, cells)


def _account_numbers(known: dict[str, Number], card: ChannelCard) -> list[Shown]:
    return [_shown(METRICS[code], number) for code, number in known.items() if METRICS[code].subject is Subject.CHANNEL]


def _columns(known: Any) -> list[Metric]:
    """The metrics that at least one of the posts has, in the registry's order: actions first; wholes, not parts."""
    codes = {code for numbers in known for code in numbers}
    return [metric for code, metric in METRICS.items() if code in codes and not metric.part_of]


def _chosen_channel(request: BrandRequest, channels: dict[UUID, ChannelCard]) -> UUID | None:
    asked = request.GET.get("channel", "")
    return next((channel_id for channel_id in channels if str(channel_id) == asked), None)


def _before(request: BrandRequest) -> datetime | None:
    try:
        return datetime.fromisoformat(request.GET.get("before", ""))
    except ValueError:
        return None


urlpatterns = [
    path("b/<slug:slug>/numbers/", numbers, name="numbers"),
    path(
        "b/<slug:slug>/publications/<uuid:publication_id>/measures/", publication_measures, name="publication_measures"
    ),
]
