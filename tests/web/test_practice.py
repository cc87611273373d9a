"""Where permalinks of the practice network lead."""

from datetime import datetime
from time import monotonic
from uuid import uuid4

import pytest
from asgiref.sync import async_to_sync
from django.test import Client

from binome.channels.actions.connect_channel import connect_channel
from binome.channels.queries import open_account
from binome.connectors.networks.sandbox.scenario import forget, speak
from binome.connectors.port import PartToSend
from binome.connectors.registry import network
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import cm


@pytest.fixture
def permalink(brand: BrandCard, now: datetime):
    done = async_to_sync(network("sandbox").password_sign_in.sign_in)({"name": "Café Nova"})
    part = PartToSend(key=uuid4(), created_at=now, text="Bonjour à tous", language="fr", format="text")
    with brand_scope(brand.id):
        account = open_account(connect_channel(cm(brand), "sandbox", done, now=now))
    taken = async_to_sync(network("sandbox").publisher.commit)(account, part, deadline=monotonic() + 9)
    speak(done.server, done.account_id, "Bien dit", to=taken.external_id)
    yield taken.permalink
    forget(done.server)


def test_a_permalink_shows_what_the_network_shows(lea: Client, permalink: str):
    page = lea.get(permalink).content.decode()
    assert "Bonjour à tous" in page
    assert "Bien dit" in page


def test_who_has_no_role_there_sees_nothing(somebody: Client, permalink: str):
    assert somebody.get(permalink).status_code == 404
