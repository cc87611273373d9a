from datetime import datetime

import pytest

from binome.content.actions.add_media import add_media
from binome.content.queries import media_library, open_media, open_small_media
from binome.core.permissions import Actor
from binome.core.problems import BadInput, NotAllowed
from binome.workspaces.queries import BrandCard
from tests.cast import cm
from tests.content.conftest import png


def test_a_picture_is_kept_as_we_encoded_it(brand: BrandCard, now: datetime) -> None:
    card = add_media(cm(brand), data=png(), name="C:\\photos\\café.png", now=now)
    assert (card.name, card.mime, card.width, card.height) == ("café.png", "image/png", 30, 20)
    assert len(open_media(card.storage_key)) == card.size
    assert open_small_media(card.storage_key).startswith(b"RIFF")


def test_the_same_picture_is_kept_once(brand: BrandCard, now: datetime) -> None:
    first = add_media(cm(brand), data=png(), name="a.png", now=now)
    again = add_media(cm(brand), data=png(), name="b.png", now=now)
    assert again.id == first.id
    assert len(media_library()) == 1


def test_what_is_no_picture_is_refused_by_name(brand: BrandCard, now: datetime) -> None:
    with pytest.raises(BadInput) as refused:
        add_media(cm(brand), data=b"#!/bin/sh", name="photo.png", now=now)
    assert refused.value.problems[0].params == {"name": "photo.png"}


def test_a_viewer_adds_nothing(brand: BrandCard, now: datetime) -> None:
    with pytest.raises(NotAllowed):
        add_media(Actor(None, frozenset({"viewer"}), "screen"), data=png(), name="a.png", now=now)
