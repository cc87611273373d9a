"""Café Nova with a sandbox channel and a post that is ready, lived through at a chosen pace."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from asgiref.sync import async_to_sync

from binome.approvals.actions.request_approval import request_approval
from binome.approvals.actions.sign_request import sign_request
from binome.approvals.queries import shown_variants
from binome.channels.actions.connect_channel import connect_channel
from binome.connectors import clock
from binome.connectors.networks.sandbox import scenario
from binome.connectors.networks.sandbox.world import SandboxPost, open_world
from binome.connectors.registry import network
from binome.content.actions.create_post import create_post
from binome.content.actions.edit_post import edit_post
from binome.content.drafts import VariantEdit
from binome.content.queries import post_card
from binome.core.permissions import Actor
from binome.jobs.publishing import send_due, work_beside
from binome.publishing.actions.schedule_post import schedule_post
from binome.publishing.queries import PublicationCard, publication_card
from binome.workspaces.in_thread import on_callers_connection
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand, cm, smm

TEXT = "Frais, propre, énergisant : notre cold brew arrive."


@dataclass
class Stage:
    """One brand, one sandbox channel, and the hands to play with them."""

    brand: BrandCard
    smm: Actor
    cm: Actor
    server: str
    channel_id: UUID
    now: datetime

    def signed_post(self, text: str = TEXT) -> UUID:
        """A post for the channel, asked for and signed."""
        with brand_scope(self.brand.id):
            post_id = create_post(self.cm, text=text, channel_ids=[self.channel_id], now=self.now)
            request = request_approval(self.cm, post_id, note="", now=self.now)
            seen = {item.variant_id: item.fingerprint for item in shown_variants(post_id)}
            sign_request(self.smm, request, seen=seen, now=self.now)
        return post_id

    def sign_anew(self, post_id: UUID, text: str) -> None:
        """The post says something else, and is signed for it."""
        variant = self.variant(post_id)
        with brand_scope(self.brand.id):
            edit = VariantEdit(text=text, language="fr", media=(), version=1, follows=False)
            edit_post(self.cm, post_id, {variant: edit}, now=self.now)
            request = request_approval(self.cm, post_id, note="", now=self.now)
            seen = {item.variant_id: item.fingerprint for item in shown_variants(post_id)}
            sign_request(self.smm, request, seen=seen, now=self.now)

    def schedule(self, post_id: UUID, at: datetime) -> UUID:
        """Plan it for an instant; the publication's id."""
        wall_time = at.astimezone(ZoneInfo(self.brand.timezone)).replace(tzinfo=None)
        with brand_scope(self.brand.id):
            return schedule_post(self.cm, post_id, wall_time=wall_time, now=self.now)[0]

    def work(self, at: datetime) -> None:
        """What the pool does at that instant."""
        with on_callers_connection(), clock.at(at):
            async_to_sync(work_beside)(lambda: at)
            async_to_sync(send_due)(lambda: at)

    def card(self, publication_id: UUID) -> PublicationCard:
        """The publication as a screen shows it."""
        with brand_scope(self.brand.id):
            return publication_card(publication_id)

    def on_network(self) -> list[SandboxPost]:
        """What the network's own book says was accepted."""
        world = open_world(self.server)
        (account_id,) = world.accounts
        return world.posts_of(account_id)

    def variant(self, post_id: UUID) -> UUID:
        """The id of the channel's version of a post."""
        with brand_scope(self.brand.id):
            return post_card(post_id).variants[0].id


@pytest.fixture
def stage(db: None, now: datetime) -> Iterator[Stage]:
    """The stage is set an hour before `now`'s first post."""
    brand = a_brand(now)
    with clock.at(now):
        account = async_to_sync(network("sandbox").password_sign_in.sign_in)({"name": "Café Nova"})
    with brand_scope(brand.id):
        channel_id = connect_channel(smm(brand), "sandbox", account, now=now)
    yield Stage(brand, smm(brand), cm(brand), account.server, channel_id, now)
    scenario.forget(account.server)


@pytest.fixture
def planned(stage: Stage) -> Callable[[], UUID]:
    """Makes a signed post, due an hour later."""

    def make() -> UUID:
        return stage.schedule(stage.signed_post(), stage.now + timedelta(hours=1))

    return make
