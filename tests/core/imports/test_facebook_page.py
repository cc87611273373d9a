"""Files of a page's posts."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from binome.core.imports.facebook_page import FILE_ZONE, METRIC_COLUMNS, TEXT_COLUMNS, ColumnsMissing, read_page

HEADER = ",".join([*TEXT_COLUMNS, *METRIC_COLUMNS])
ZONE = ZoneInfo(FILE_ZONE)
REAL = Path(__file__).resolve().parents[4] / "shared" / "data" / "facebook_pages"


def row(number: int, text: str = "Bonjour", at: str = "2016-06-23 09:30:00", likes: str = "8") -> str:
    return f"20_{number},{text},,photo,https://www.facebook.com/Nova/photos/1/,{at},9,2,1,{likes},1,0,0,0,0"


def read(*lines: str):
    return read_page("\n".join([HEADER, *lines]) + "\n", ZONE)


def test_a_row_is_a_post_with_its_numbers():
    (post,) = read(row(1)).posts
    assert (post.external_id, post.format, post.text, post.line) == ("20_1", "image", "Bonjour", 2)
    assert post.numbers["likes"] == 8
    assert post.published_at == datetime(2016, 6, 23, 14, 30, tzinfo=UTC)


def test_the_page_is_called_as_in_its_own_addresses():
    page = read(row(1), row(2))
    assert (page.account_id, page.name) == ("20", "Nova")


def test_a_text_may_span_lines():
    page = read(row(1, '"Nine years\n406 ""appearances"""'), row(2))
    assert [(post.text, post.line) for post in page.posts] == [('Nine years\n406 "appearances"', 2), ("Bonjour", 4)]


def test_an_empty_number_is_absent_not_zero():
    (post,) = read(row(1, likes="")).posts
    assert "likes" not in post.numbers


@pytest.mark.parametrize(
    ("bad", "column", "code"),
    [
        (row(2, likes="many"), "num_likes", "import.number_unreadable"),
        (row(2, likes="-3"), "num_likes", "import.number_unreadable"),
        (row(2, at="yesterday"), "status_published", "import.date_unreadable"),
        ("x" + row(2), "status_id", "import.id_unreadable"),
        ("20_2,too,short", "", "import.row_width"),
        (row(2) + ",more", "", "import.row_width"),
        (row(2, '"never closed'), "", "import.row_width"),
    ],
)
def test_a_broken_row_is_named_and_the_others_are_in(bad, column, code):
    page = read(row(1), bad, row(3), row(4))
    assert [(fault.line, fault.column, fault.code) for fault in page.broken] == [(3, column, code)]
    assert [post.external_id for post in page.posts] == ["20_1", "20_3", "20_4"]


def test_a_post_told_twice_is_kept_once():
    page = read(row(1), row(1, likes="99"))
    assert (len(page.posts), page.repeated, page.posts[0].numbers["likes"]) == (1, 1, 8)


def test_a_file_of_another_kind_says_what_it_lacks():
    with pytest.raises(ColumnsMissing, match="status_id"):
        read_page("a,b,c\n1,2,3\n", ZONE)


def test_semicolons_and_a_byte_order_mark_do_not_matter():
    text = "\ufeff" + HEADER.replace(",", ";") + "\n" + row(1).replace(",", ";") + "\n"
    assert len(read_page(text, ZONE).posts) == 1


def test_an_empty_file_lacks_every_column():
    with pytest.raises(ColumnsMissing):
        read_page("", ZONE)


@pytest.mark.skipif(not REAL.exists(), reason="the real files are not on this machine")
@pytest.mark.parametrize(("name", "posts"), [("nasa", 762), ("natgeo", 1271), ("equipedefrance", 413)])
def test_real_files_are_read_whole(name, posts):
    page = read_page((REAL / f"{name}_facebook_statuses.csv").read_text(encoding="utf-8"), ZONE)
    assert (len(page.posts), page.broken, page.repeated) == (posts, (), 1)
