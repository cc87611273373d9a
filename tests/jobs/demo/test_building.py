"""The first days of the story, lived through by the real engine."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from binome.channels.queries import channels_of_brand
from binome.connectors.networks.sandbox.scenario import forget
from binome.jobs.demo.building import build_waiting_demo
from binome.planning.queries import briefs
from binome.publishing.queries import calendar, published_posts
from binome.workspaces.actions.open_demo import open_demo
from binome.workspaces.models import DemoStory
from binome.workspaces.queries import BrandCard, brand_for, demo_progress
from binome.workspaces.scopes import brand_scope
from tests.cast import a_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def opened(now: datetime) -> BrandCard:
    """The demo, just opened; its story shortened to its first days."""
    visitor = a_person("visitor@example.org", "Visitor")
    card = brand_for(visitor.pk, open_demo(visitor.pk, "fr", now=now))
    with brand_scope(card.id):
        begins_at = DemoStory.objects.get().begins_at
        DemoStory.objects.update(ends_at=begins_at + timedelta(days=5, hours=10))
    return card


@pytest.fixture
def servers(opened: BrandCard) -> Iterator[None]:
    """Erases the story's networks afterwards."""
    yield
    with brand_scope(opened.id):
        names = [channel.server for channel in channels_of_brand()]
    for name in names:
        forget(name)


def test_a_story_is_lived_once_and_leaves_a_brand_that_lives(opened: BrandCard, now: datetime, servers: None) -> None:
    assert build_waiting_demo()
    with brand_scope(opened.id):
        progress, public = demo_progress(), published_posts()
        assert progress is not None
        assert (progress.is_live, progress.share) == (True, 1.0)
        assert {brief.state for brief in briefs()} == {"ACKNOWLEDGED"}
        assert len([post for post in public if post.kind == "POST"]) == 4
        assert all(post.permalink for post in public)
        ahead = calendar(progress.ends_at, progress.ends_at + timedelta(days=30))
        assert ahead[0].due_at <= progress.ends_at + timedelta(minutes=5)
    assert build_waiting_demo() is False
    assert open_demo(a_person("other@example.org", "Other").pk, "en", now=now) == opened.slug
