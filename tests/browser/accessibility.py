"""What axe finds against WCAG 2.2 AA on a page as it stands. The window needs ``bypass_csp=True``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).parent / "vendor" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def assert_accessible(page: Page) -> None:
    """Fails with one line a fault: the rule, what it asks, the element."""
    page.add_script_tag(path=AXE)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES)
    faults = [line for violation in found["violations"] for line in _lines(violation)]
    assert not faults, f"{page.url}\n" + "\n".join(faults)


def _lines(violation: dict[str, Any]) -> list[str]:
    return [f"{violation['id']}: {violation['help']}: {node['html'][:160]}" for node in violation["nodes"]]
