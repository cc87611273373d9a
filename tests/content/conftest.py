"""Café Nova with two sandbox accounts, and files of its own for each test."""

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PIL import Image
from pytest_django.fixtures import Settings

from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand


@pytest.fixture
def brand(db: None, now: datetime, settings: Settings, tmp_path: Path) -> Iterator[BrandCard]:
    """Café Nova, its scope open."""
    settings.MEDIA_ROOT = tmp_path
    card = a_brand(now)
    with brand_scope(card.id):
        yield card


def png(colour: str = "teal", size: tuple[int, int] = (30, 20)) -> bytes:
    """A small picture of one colour."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "PNG")
    return out.getvalue()
