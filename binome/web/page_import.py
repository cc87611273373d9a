"""The form that brings a page's posts in from a file, and what came of it."""

from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from binome import words
from binome.core.imports.facebook_page import FILE_ZONE, NETWORK, ColumnsMissing, ImportedPage, read_page
from binome.core.problems import BadInput, Problem
from binome.metrics.actions.import_page import ImportReport, import_page
from binome.web.door import BrandRequest
from binome.web.problem_pages import errors_by_field

SHOWN_BROKEN = 200
MOST_BYTES = 20_000_000


def import_a_page(request: BrandRequest) -> HttpResponse:
    """The form, or the report of the file that was sent."""
    if request.method != "POST":
        return _form(request, {"timezone": FILE_ZONE})
    zone = request.POST.get("timezone", "").strip() or FILE_ZONE
    try:
        report = _bring_in(request, zone)
    except BadInput as bad:
        return _form(request, {"timezone": zone}, errors_by_field(bad))
    return render(request, "channel_import.html", {"report": report, "broken": _in_words(report), "zone": zone})


def _bring_in(request: BrandRequest, zone: str) -> ImportReport:
    file = request.FILES.get("file")
    if file is None:
        raise BadInput(Problem("import.file_required", "file"))
    if (file.size or 0) > MOST_BYTES:
        raise BadInput(Problem("import.too_large", "file", {"max": MOST_BYTES // 1_000_000}))
    return import_page(
        request.actor, _read(file, zone), network=NETWORK, file=file.name or "", read_at=request.now, now=request.now
    )


def _read(file: UploadedFile, zone: str) -> ImportedPage:
    try:
        return read_page(file.read().decode("utf-8-sig", errors="replace"), ZoneInfo(zone))
    except ColumnsMissing as error:
        raise BadInput(Problem("import.columns_missing", "file", {"columns": ", ".join(error.columns)})) from error
    except (ZoneInfoNotFoundError, ValueError) as error:
        raise BadInput(Problem("import.zone_unknown", "timezone", {"zone": zone})) from error


def _in_words(report: ImportReport) -> list[dict[str, Any]]:
    language = get_language() or "en"
    return [
        {"line": row.line, "column": row.column, "why": words.say(row.code, language, value=row.value)}
        for row in report.broken[:SHOWN_BROKEN]
    ]


def _form(request: BrandRequest, given: dict[str, str], errors: dict[str, list[str]] | None = None) -> HttpResponse:
    context = {"values": given, "errors": errors or {}, "default_zone": FILE_ZONE}
    return render(request, "channel_import.html", context, status=422 if errors else 200)
