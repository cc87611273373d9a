"""The numbers, on screen."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from asgiref.sync import async_to_sync
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from binome.channels.actions.connect_channel import connect_channel
from binome.connectors.networks.sandbox.scenario import forget
from binome.connectors.registry import network
from binome.core.rhythms import READING_AGES
from binome.metrics.actions.store_readings import Given, store_readings
from binome.metrics.actions.watch_objects import watch_objects
from binome.publishing.actions.record_publication import Published, record_publication
from binome.workspaces.clock import live_now
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import cm
from tests.web.test_inbox import OF_THE_TEST

HOUR = timedelta(hours=1)


@pytest.fixture
def channel(brand: BrandCard, now: datetime):
    done = async_to_sync(network("sandbox").password_sign_in.sign_in)({"name": "Café Nova"})
    with brand_scope(brand.id):
        yield_id = connect_channel(cm(brand), "sandbox", done, now=now)
    yield yield_id
    forget(done.server)


def lived(brand: BrandCard, channel: UUID, name: str, *, hours_old: float, factor: int = 1) -> UUID:
    """A post of that age, read at all its ages: so many likes an hour, and half as many clicks."""
    at, now = live_now() - hours_old * HOUR, live_now()
    shown = Published(name, "https://example.org/1", f"Text of {name}", "text", "fr", at)
    with brand_scope(brand.id):
        post = record_publication(cm(brand), channel, [shown], origin="NATIVE", now=at)[name]
        watch_objects(channel, since=at, now=now)
        ages = [age for age in READING_AGES if age <= hours_old * HOUR]
        likes = [Given(post, "likes", at + age, int(factor * 10 * (age / HOUR))) for age in ages]
        clicks = [Given(post, "clicks", at + age, int(factor * 5 * (age / HOUR))) for age in ages]
        store_readings([*likes, *clicks], source="sandbox")
    return post


def words(response) -> str:
    return response.content.decode()


def test_without_a_number_the_screen_says_when_they_come(lea: Client, brand: BrandCard):
    assert "No number yet" in words(lea.get(f"/b/{brand.slug}/numbers/"))


def test_actions_and_vanity_stand_apart(lea: Client, brand: BrandCard, channel: UUID):
    lived(brand, channel, "post-1", hours_old=5)
    page = words(lea.get(f"/b/{brand.slug}/numbers/"))
    assert page.index("What people did") < page.index("Clicks") < page.index("Likes")
    assert "breathing" in page


def test_each_number_says_what_it_means_and_where_it_comes_from(lea: Client, brand: BrandCard, channel: UUID):
    lived(brand, channel, "post-1", hours_old=5)
    page = words(lea.get(f"/b/{brand.slug}/numbers/"))
    assert "Clicks on the links of a post" in page
    assert "Sandbox, definition 1" in page


def test_a_number_never_read_is_a_dash_not_a_zero(lea: Client, brand: BrandCard, channel: UUID):
    lived(brand, channel, "post-1", hours_old=5)
    at = live_now() - HOUR
    with brand_scope(brand.id):
        shown = Published("post-2", "", "Muet", "text", "fr", at)
        record_publication(cm(brand), channel, [shown], origin="NATIVE", now=at)
        watch_objects(channel, since=at, now=live_now())
    assert "Never read: not a zero" in words(lea.get(f"/b/{brand.slug}/numbers/"))


def test_a_post_is_compared_at_its_age_with_three_ripe_ones(lea: Client, brand: BrandCard, channel: UUID):
    for number in range(1, 4):
        lived(brand, channel, f"old-{number}", hours_old=100 * number)
    young = lived(brand, channel, "young", hours_old=6.1, factor=2)
    page = words(lea.get(f"/b/{brand.slug}/publications/{young}/measures/"))
    assert "more than the 30 that half of your 3 ripe posts here had passed at the same age" in page
    assert "too early to judge" in page
    assert "<svg role=" in page


def test_with_fewer_nothing_is_compared(lea: Client, brand: BrandCard, channel: UUID):
    lived(brand, channel, "old", hours_old=100)
    young = lived(brand, channel, "young", hours_old=6.1)
    assert "median of" not in words(lea.get(f"/b/{brand.slug}/publications/{young}/measures/")).replace(
        "is the median of your ripe posts", ""
    )


def test_every_reading_shows_its_source_and_version(lea: Client, brand: BrandCard, channel: UUID):
    post = lived(brand, channel, "post-1", hours_old=2)
    page = words(lea.get(f"/b/{brand.slug}/publications/{post}/measures/"))
    assert "Every reading" in page
    assert '<td>Sandbox</td><td class="n">v1</td>' in page


def test_another_metric_is_drawn_when_asked_for(lea: Client, brand: BrandCard, channel: UUID):
    post = lived(brand, channel, "post-1", hours_old=5)
    assert "Likes: how fast" in words(lea.get(f"/b/{brand.slug}/publications/{post}/measures/?metric=likes"))


@pytest.mark.parametrize("where", ["all", "one"])
def test_a_page_takes_at_most_fifteen_queries(lea: Client, brand: BrandCard, channel: UUID, where: str):
    posts = [lived(brand, channel, f"post-{number}", hours_old=60 + number) for number in range(6)]
    url = f"/b/{brand.slug}/numbers/" if where == "all" else f"/b/{brand.slug}/publications/{posts[0]}/measures/"
    lea.get(url)
    with CaptureQueriesContext(connection) as asked:
        lea.get(url)
    lived_through = [query["sql"] for query in asked if not query["sql"].startswith(OF_THE_TEST)]
    assert len(lived_through) <= 15, "\n".join(lived_through)
