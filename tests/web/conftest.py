"""Sofia and Léa at their screens."""

from __future__ import annotations

from datetime import datetime

import pytest
from django.test import Client

from binome.workspaces.models import Person
from binome.workspaces.queries import BrandCard
from tests.cast import CM, SMM, a_brand, a_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def brand(db: None, now: datetime) -> BrandCard:
    return a_brand(now)


@pytest.fixture
def stranger(db: None) -> Client:
    """A browser that nobody has signed in with; it reads English."""
    return Client(headers={"accept-language": "en"})


@pytest.fixture
def sofia(brand: BrandCard) -> Client:
    """Sofia, SMM and administrator of Café Nova, signed in."""
    return signed_in(SMM)


@pytest.fixture
def lea(brand: BrandCard) -> Client:
    """Léa, its CM, signed in."""
    return signed_in(CM)


@pytest.fixture
def somebody(db: None) -> Client:
    """A person without any brand, signed in."""
    a_person("noor@example.org", "Noor")
    return signed_in("noor@example.org")


def signed_in(email: str) -> Client:
    client = Client(headers={"accept-language": "en"})
    client.force_login(Person.objects.get(email=email))
    return client
