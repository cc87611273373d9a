"""How long a line may be."""

import pytest

from binome.core.lengths import too_long


@pytest.mark.parametrize(("text", "is_long"), [("", False), ("a" * 5, False), ("a" * 6, True)])
def test_a_line_has_a_longest_length(text: str, is_long: bool) -> None:
    assert [(p.code, p.field, p.params) for p in too_long("title", text, 5)] == (
        [("field.too_long", "title", {"max": 5})] if is_long else []
    )
