"""A post of Café Nova on one channel, ready to be signed."""

from datetime import datetime
from uuid import UUID

import pytest

from binome.content.actions.create_post import create_post
from binome.workspaces.queries import BrandCard
from tests.cast import a_channel, cm
from tests.content.conftest import brand

__all__ = ["brand"]


@pytest.fixture
def post_id(brand: BrandCard, now: datetime) -> UUID:
    return create_post(cm(brand), text="Le cold brew arrive", channel_ids=[a_channel(brand, now)], now=now)
