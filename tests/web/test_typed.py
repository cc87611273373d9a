"""What was typed in a form becomes values."""

from datetime import date
from decimal import Decimal

import pytest

from binome.core.problems import BadInput
from binome.web.typed import Typed


def test_a_text_has_one_kind_of_line_ends_and_no_space_around() -> None:
    assert Typed({"why": "  one\r\ntwo \n"}).text("why") == "one\ntwo"


@pytest.mark.parametrize(
    ("text", "number"), [("1200", "1200"), ("1 200,5", "1200.5"), ("1\u202f200", "1200"), (" 3.5 ", "3.5")]
)
def test_numbers_are_read_in_both_languages(text: str, number: str) -> None:
    assert Typed({"target": text}).number("target") == Decimal(number)


def test_a_day() -> None:
    assert Typed({"due_on": "2026-09-15"}).day("due_on") == date(2026, 9, 15)


def test_what_is_empty_is_none_and_no_problem() -> None:
    typed = Typed({"due_on": " "})
    assert (typed.day("due_on"), typed.number("target"), typed.key("owner_id"), typed.problems) == (
        None,
        None,
        None,
        [],
    )


def test_what_cannot_be_read_is_a_problem_at_its_field() -> None:
    typed = Typed({"due_on": "soon", "target": "many", "count": "3.5"})
    typed.day("due_on"), typed.number("target"), typed.whole("count")
    with pytest.raises(BadInput) as refused:
        typed.refuse()
    assert [problem.field for problem in refused.value.problems] == ["due_on", "target", "count"]
