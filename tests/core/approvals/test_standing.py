import pytest

from binome.core.approvals.standing import Standing, signatures_that_hold, standing


@pytest.mark.parametrize(
    ("last", "variants", "holding", "expected"),
    [
        (None, {1}, set(), Standing.NONE),
        ("REQUESTED", {1}, {1}, Standing.REQUESTED),
        ("CHANGES_ASKED", {1}, set(), Standing.CHANGES_ASKED),
        ("WITHDRAWN", {1}, set(), Standing.WITHDRAWN),
        ("SIGNED", {1, 2}, {1, 2, 3}, Standing.SIGNED),
        ("SIGNED", {1, 2}, {1}, Standing.VOIDED),
        ("SIGNED", set(), set(), Standing.VOIDED),
    ],
)
def test_a_post_stands_by_its_last_request_and_what_still_holds(
    last: str | None, variants: set[int], holding: set[int], expected: Standing
) -> None:
    assert standing(last, variants, holding) is expected


def test_a_signature_holds_for_the_same_fingerprint_only() -> None:
    signed = {1: frozenset({"a", "b"}), 2: frozenset({"a"})}
    assert signatures_that_hold(signed, {1: "b", 2: "c", 3: "a"}) == {1}
