"""`binome post list` and `binome publication list`."""

from datetime import datetime, timedelta

import pytest

from binome.content.actions.create_post import create_post
from binome.publishing.actions.record_publication import Published, record_publication
from binome.site.session import in_words
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import CM, SMM, a_brand, a_channel, cm
from tests.cli.command_line import parse


@pytest.fixture
def brand(db: None, now: datetime) -> BrandCard:
    card = a_brand(now)
    with brand_scope(card.id):
        create_post(cm(card), text="Le cold brew arrive", now=now)
        shown = Published("1", "https://example.org/1", "Frais.", "text", "fr", now - timedelta(hours=1))
        record_publication(cm(card), a_channel(card, now), [shown], origin="NATIVE", now=now)
    return card


def test_posts_are_listed_a_line_each(brand: BrandCard, capsys: pytest.CaptureFixture[str]) -> None:
    args = parse(["post", "list", "--brand", brand.slug, "--as", CM])
    assert in_words(args.run, args) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.split("\t")[2:] == ["Léa", "Le cold brew arrive"]


def test_publications_are_listed_by_state(brand: BrandCard, capsys: pytest.CaptureFixture[str]) -> None:
    for state, lines in (("PUBLISHED", 1), ("HELD", 0)):
        args = parse(["publication", "list", "--brand", brand.slug, "--state", state])
        assert in_words(args.run, args) == 0
        assert len(capsys.readouterr().out.splitlines()) == lines


def test_a_brand_of_somebody_else_is_not_there(
    brand: BrandCard, now: datetime, capsys: pytest.CaptureFixture[str]
) -> None:
    args = parse(["post", "list", "--brand", "nova", "--as", SMM])
    assert in_words(args.run, args) == 1
    assert "nova" in capsys.readouterr().err
