"""`binome import facebook-page`."""

from datetime import datetime
from pathlib import Path

import pytest

from binome.publishing.queries import published_posts
from binome.site.session import in_words
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand
from tests.cli.command_line import parse
from tests.core.imports.test_facebook_page import HEADER, row


@pytest.fixture
def brand(db: None, now: datetime) -> BrandCard:
    return a_brand(now)


def test_the_broken_row_is_named_and_the_others_are_in(
    brand: BrandCard, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "nova.csv"
    file.write_text("\n".join([HEADER, row(1), row(2, likes="many"), row(3)]))
    args = parse(["import", "facebook-page", str(file), "--brand", brand.slug])
    args.run(args)
    with brand_scope(brand.id):
        assert len(published_posts()) == 2
    said = capsys.readouterr()
    assert said.err == "nova.csv, line 3, column num_likes: “many” is not a whole number\n"
    assert "2 new posts of 2, 18 new readings, 0 repeated rows, 1 broken rows left out." in said.out


@pytest.mark.parametrize(
    ("content", "more", "said"),
    [("a,b\n1,2\n", [], "status_id"), (None, [], "can’t be read"), (HEADER, ["--timezone", "Mars"], "Mars")],
)
def test_what_cannot_be_read_is_said(
    brand: BrandCard,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    content: str | None,
    more: list[str],
    said: str,
) -> None:
    file = tmp_path / "nova.csv"
    if content is not None:
        file.write_text(content)
    args = parse(["import", "facebook-page", str(file), "--brand", brand.slug, *more])
    assert in_words(args.run, args) == 1
    assert said in capsys.readouterr().err
