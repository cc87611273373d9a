"""`binome import facebook-page FILE`: brings a page's posts and numbers in from a file."""

import argparse
import sys
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from binome.core.imports.facebook_page import FILE_ZONE, NETWORK, BrokenRow, ColumnsMissing, ImportedPage, read_page
from binome.core.permissions import system_actor
from binome.core.problems import BadInput, Problem
from binome.metrics.actions.import_page import ImportReport, import_page
from binome.words import say
from binome.workspaces.queries import BrandCard, brand_by_slug
from binome.workspaces.scopes import brand_scope, system_scope

SHOWN_BROKEN = 50


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    kinds = subparsers.add_parser("import", help="bring files in").add_subparsers(metavar="KIND", required=True)
    page = kinds.add_parser("facebook-page", help="posts of a page, as facebook-page-post-scraper writes them (CSV)")
    page.add_argument("file", type=Path, metavar="FILE")
    page.add_argument("--brand", required=True, metavar="SLUG")
    page.add_argument(
        "--timezone", default=FILE_ZONE, metavar="ZONE",
        help=f"the zone of the file's times (default {FILE_ZONE}: five hours behind UTC all year, the scraper's)",
    )  # fmt: skip
    page.add_argument(
        "--read-at", type=datetime.fromisoformat, metavar="INSTANT",
        help="when the numbers were read, such as 2016-06-24T12:00+00:00 (default: now)",
    )  # fmt: skip
    page.set_defaults(run=import_facebook_page)


def import_facebook_page(args: argparse.Namespace) -> None:
    """Bring the file in; each broken row is named on the error output, the others are in."""
    brand = _brand(args.brand)
    page = _read(args.file, args.timezone)
    print(f"{args.file.name}: {len(page.posts)} posts; their times are read as {args.timezone}.")
    with brand_scope(brand.id) as scope:
        report = import_page(
            system_actor("cli"), page, network=NETWORK, file=args.file.name, now=scope.opened_at,
            read_at=_aware(args.read_at, args.timezone) or scope.opened_at, told=_tell,
        )  # fmt: skip
    _say(report, args.file.name)


def _read(file: Path, zone: str) -> ImportedPage:
    try:
        return read_page(file.read_text(encoding="utf-8-sig", errors="replace"), ZoneInfo(zone))
    except OSError as error:
        raise BadInput(Problem("import.file_unreadable", "file", {"file": file, "why": error.strerror})) from error
    except (ZoneInfoNotFoundError, ValueError) as error:
        if isinstance(error, ColumnsMissing):
            columns = ", ".join(error.columns)
            raise BadInput(Problem("import.columns_missing", "file", {"columns": columns})) from error
        raise BadInput(Problem("import.zone_unknown", "timezone", {"zone": zone})) from error


def _aware(at: datetime | None, zone: str) -> datetime | None:
    return at if at is None or at.tzinfo else at.replace(tzinfo=ZoneInfo(zone))


def _tell(done: int, all_: int) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done} / {all_} posts" + ("\n" if done == all_ else ""))


def _say(report: ImportReport, file: str) -> None:
    for row in report.broken[:SHOWN_BROKEN]:
        sys.stderr.write(f"{file}, line {row.line}{_column(row)}: {say(row.code, 'en', value=row.value)}\n")
    if len(report.broken) > SHOWN_BROKEN:
        sys.stderr.write(f"and {len(report.broken) - SHOWN_BROKEN} more broken rows\n")
    print(
        f"{report.name}: {report.new_posts} new posts of {report.posts}, {report.readings} new readings, "
        f"{report.repeated} repeated rows, {len(report.broken)} broken rows left out."
    )


def _column(row: BrokenRow) -> str:
    return f", column {row.column}" if row.column else ""


def _brand(slug: str) -> BrandCard:
    with system_scope("cli.import"):
        return brand_by_slug(slug)
