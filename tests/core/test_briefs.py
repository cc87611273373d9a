"""What lacks in a brief before it can be handed over."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from binome.core.briefs import BriefContent, missing_in, unknown_formats

TODAY = date(2026, 6, 1)
COMPLETE = BriefContent(
    title="Reveal", message="Fresh, clean, energising.", audience="Cold coffee drinkers, 20 to 35", formats=["image"],
    dos="Show the roasters.", donts="No health claim.", deadline=date(2026, 6, 10), quality_criteria="Alt text on all.",
)  # fmt: skip


def test_a_complete_brief_lacks_nothing() -> None:
    assert missing_in(COMPLETE, TODAY) == []


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("title", " ", "brief.title_missing"),
        ("message", "", "brief.message_missing"),
        ("audience", "", "brief.audience_missing"),
        ("formats", [], "brief.formats_missing"),
        ("dos", "\n", "brief.dos_missing"),
        ("donts", "", "brief.donts_missing"),
        ("deadline", None, "brief.deadline_missing"),
        ("deadline", date(2026, 5, 31), "brief.deadline_past"),
        ("quality_criteria", "", "brief.quality_criteria_missing"),
    ],
)
def test_each_field_says_that_it_lacks(field: str, value: Any, code: str) -> None:
    problems = missing_in(replace(COMPLETE, **{field: value}), TODAY)
    assert [(problem.field, problem.code) for problem in problems] == [(field, code)]


def test_everything_that_lacks_is_said_at_once_in_the_order_of_the_form() -> None:
    nothing = BriefContent("", "", "", (), "", "", None, "")
    fields = [problem.field for problem in missing_in(nothing, TODAY)]
    assert fields == ["title", "message", "audience", "formats", "dos", "donts", "deadline", "quality_criteria"]


def test_a_deadline_of_today_is_still_ahead() -> None:
    assert missing_in(replace(COMPLETE, deadline=TODAY), TODAY) == []


def test_a_format_that_does_not_exist() -> None:
    assert [problem.params for problem in unknown_formats(["image", "hologram"])] == [{"format": "hologram"}]
