"""Compiled translations."""

import gettext
import os
from pathlib import Path

import pytest

from binome.site.translations import compile_stale

CATALOG = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Brief"\nmsgstr "Note d’intention"\n'


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "fr" / "LC_MESSAGES" / "django.po"
    path.parent.mkdir(parents=True)
    path.write_text(CATALOG)
    return path


def test_a_catalogue_without_its_compiled_form_is_compiled(source: Path, tmp_path: Path) -> None:
    (made,) = compile_stale(tmp_path)
    with made.open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Brief") == "Note d’intention"


def test_a_compiled_form_that_is_newer_is_kept(source: Path, tmp_path: Path) -> None:
    compile_stale(tmp_path)
    assert compile_stale(tmp_path) == []


def test_a_catalogue_that_was_edited_is_compiled_again(source: Path, tmp_path: Path) -> None:
    (made,) = compile_stale(tmp_path)
    os.utime(source, (made.stat().st_mtime + 5,) * 2)
    assert compile_stale(tmp_path) == [made]
