"""Posts of a Facebook page as the widespread "facebook-page-post-scraper" wrote them.

Its times are UTC minus five hours all year, whatever the season (the scraper subtracts five hours; checked on the
file of the French team: its post of the kick-off at 21:00 in Paris, 10 June 2016, is at 14:01, not 15:01).

A row that cannot be read is named by its line, its column and what is wrong, and reading goes on at the next line that
begins like a row: a quote that is never closed costs one post, not the file.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from urllib.parse import urlsplit

NETWORK = "facebook"
FILE_ZONE = "Etc/GMT+5"
"""Five hours behind UTC, all year (POSIX writes the sign the other way round)."""

TEXT_COLUMNS = ("status_id", "status_message", "link_name", "status_type", "status_link", "status_published")
METRIC_COLUMNS = {
    "num_reactions": "reactions",
    "num_comments": "replies",
    "num_shares": "shares",
    "num_likes": "likes",
    "num_loves": "reactions_love",
    "num_wows": "reactions_wow",
    "num_hahas": "reactions_haha",
    "num_sads": "reactions_sad",
    "num_angrys": "reactions_angry",
}
_FORMATS = {"photo": "image", "video": "video", "link": "link"}
_ID = re.compile(r"\d+_\d+")
_ROW_BEGINS = re.compile(r'\s*"?\d+_\d+"?[,;]')
_OF_THE_NETWORK = ("www.facebook.com", "facebook.com")


class ColumnsMissing(ValueError):
    """The file is not of this kind; `columns` are those it lacks."""

    def __init__(self, columns: Sequence[str]) -> None:
        super().__init__(", ".join(columns))
        self.columns = tuple(columns)


@dataclass(frozen=True)
class ImportedPost:
    """One post, with its numbers by metric code. `line` is where it stands in the file, the header being 1."""

    line: int
    external_id: str
    permalink: str
    text: str
    format: str
    published_at: datetime
    numbers: dict[str, int]


@dataclass(frozen=True)
class BrokenRow:
    """A row left out: its line, the column at fault ('' = the whole row), why (a code), what stood there."""

    line: int
    column: str
    code: str
    value: str


@dataclass(frozen=True)
class ImportedPage:
    """A whole file. `repeated` counts rows about a post that stands higher up: the first one is kept."""

    account_id: str
    name: str
    posts: tuple[ImportedPost, ...]
    broken: tuple[BrokenRow, ...]
    repeated: int


class _Broken(ValueError):
    def __init__(self, column: str, code: str, value: str = "") -> None:
        super().__init__(code)
        self.column, self.code, self.value = column, code, value


class _Lines:
    """Lines that one can go back in."""

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines, self.place = lines, 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self.place >= len(self.lines):
            raise StopIteration
        self.place += 1
        return self.lines[self.place - 1]

    def resume_after(self, start: int) -> None:
        """Go to the next line after `start` that begins like a row."""
        following = range(start + 1, len(self.lines))
        self.place = next((at for at in following if _ROW_BEGINS.match(self.lines[at])), len(self.lines))


def read_page(text: str, zone: tzinfo) -> ImportedPage:
    """Every post and every broken row of the file; ColumnsMissing when it is not such a file."""
    lines = _Lines(text.removeprefix("\ufeff").splitlines(keepends=True))
    header = _header(next(lines, ""))
    delimiter = header[1]
    posts: dict[str, ImportedPost] = {}
    links: list[str] = []
    broken, repeated = [], 0
    for start, row in _rows(lines, delimiter):
        try:
            post = _post(_named(header[0], row), start + 1, zone)
        except _Broken as fault:
            broken.append(BrokenRow(start + 1, fault.column, fault.code, fault.value[:80]))
            if not fault.column:
                lines.resume_after(start)
            continue
        repeated += post.external_id in posts
        posts.setdefault(post.external_id, post)
        links.append(_named(header[0], row)["status_link"])
    return ImportedPage(_account(posts), _name(links, _account(posts)), tuple(posts.values()), tuple(broken), repeated)


def _header(line: str) -> tuple[list[str], str]:
    delimiter = ";" if line.count(";") > line.count(",") else ","
    names = [name.strip() for name in next(csv.reader([line], delimiter=delimiter), [])]
    missing = [name for name in (*TEXT_COLUMNS, *METRIC_COLUMNS) if name not in names]
    if missing:
        raise ColumnsMissing(missing)
    return names, delimiter


def _rows(lines: _Lines, delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """(index of its first line, fields), or the reader's complaint in place of the fields."""
    while lines.place < len(lines.lines):
        start = lines.place
        try:
            row = next(csv.reader(lines, delimiter=delimiter))
        except StopIteration:
            return
        except csv.Error as error:
            yield start, str(error)
            continue
        if row:
            yield start, row


def _named(names: Sequence[str], row: list[str] | str) -> dict[str, str]:
    if isinstance(row, str):
        raise _Broken("", "import.row_unreadable", row)
    if len(row) != len(names):
        raise _Broken("", "import.row_width", str(len(row)))
    return dict(zip(names, row, strict=True))


def _post(row: dict[str, str], line: int, zone: tzinfo) -> ImportedPost:
    external_id = row["status_id"].strip()
    if not _ID.fullmatch(external_id):
        raise _Broken("status_id", "import.id_unreadable", external_id)
    return ImportedPost(
        line=line,
        external_id=external_id,
        permalink=f"https://www.facebook.com/{external_id}",
        text=row["status_message"] or row["link_name"],
        format=_FORMATS.get(row["status_type"], "text"),
        published_at=_instant(row["status_published"], zone),
        numbers={
            metric: _count(column, row[column]) for column, metric in METRIC_COLUMNS.items() if row[column].strip()
        },
    )


def _instant(written: str, zone: tzinfo) -> datetime:
    try:
        return datetime.strptime(written.strip(), "%Y-%m-%d %H:%M:%S").replace(tzinfo=zone)
    except ValueError:
        raise _Broken("status_published", "import.date_unreadable", written) from None


def _count(column: str, written: str) -> int:
    if not (written.strip().isascii() and written.strip().isdigit()):
        raise _Broken(column, "import.number_unreadable", written)
    return int(written)


def _account(posts: dict[str, ImportedPost]) -> str:
    pages = Counter(external_id.partition("_")[0] for external_id in posts)
    return pages.most_common(1)[0][0] if pages else ""


def _name(links: Sequence[str], otherwise: str) -> str:
    """How the page is called in its own addresses: facebook.com/NASA/photos/… is NASA."""
    paths = [urlsplit(link).path.split("/") for link in links if urlsplit(link).hostname in _OF_THE_NETWORK]
    names = Counter(path[1] for path in paths if len(path) > 2 and path[1])
    return names.most_common(1)[0][0] if names else otherwise
