"""Café Nova, its scope open."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand


@pytest.fixture
def brand(db: None, now: datetime) -> Iterator[BrandCard]:
    """Café Nova, on a Tuesday morning."""
    card = a_brand(now)
    with brand_scope(card.id):
        yield card
