"""What must hold for every template and every vendored file."""

import json
import re
from pathlib import Path

import pytest

from scripts import vendor

WEB = Path(__file__).parents[2] / "binome" / "web"
TEMPLATES = sorted(WEB.glob("templates/**/*.html"))
INLINE = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*="),
    "a style element": re.compile(r"<style"),
    "an inline script": re.compile(r"<script(?![^>]*\ssrc=)"),
    "an event handler": re.compile(r"<[^>]*\son[a-z]+=[\"']"),
    "hx-on": re.compile(r"hx-on"),
    "a filter in hx-trigger": re.compile(r'hx-trigger="[^"]*\['),
    "javascript in hx-vals": re.compile(r"(hx-vals|hx-headers)=['\"]\s*js:"),
    "something foreign": re.compile(r'(src|srcset|action)="https?://'),
}


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_nothing_is_inline_or_foreign(template: Path) -> None:
    source = template.read_text()
    assert [what for what, pattern in INLINE.items() if pattern.search(source)] == []


def test_vendored_files_are_those_recorded() -> None:
    assert vendor.differences() == []


def test_every_icon_that_is_asked_for_is_in_the_sprite() -> None:
    asked = {
        name
        for template in TEMPLATES
        for name in re.findall(r'(?:{% icon |icon_name=)"([\w-]+)"', template.read_text())
    }
    assert asked - set(json.loads(vendor.LIST.read_text())["icons"]) == set()


def test_colours_and_faces_are_named_in_the_tokens_only() -> None:
    pattern = re.compile(r"#[0-9a-f]{3,8}\b|\brgb\(|\bhsl\(|font-family: (?!var)", re.I)
    foreign = {"tokens.css", "feed.css"}  # feed.css shows posts as the networks show them, in their colours
    elsewhere = [sheet for sheet in WEB.glob("static/css/**/*.css") if sheet.name not in foreign]
    assert [str(sheet) for sheet in elsewhere if pattern.search(sheet.read_text())] == []
