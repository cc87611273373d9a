import pytest

from binome.core.text_counting.graphemes import count_graphemes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("café", 4),
        ("cafe\u0301", 4),
        ("👨‍👩‍👧‍👦", 1),
        ("🇫🇷🇧🇪", 2),
        ("👍🏽", 1),
        ("a\r\nb", 3),
        ("한국어", 3),
        ("☕️", 1),
    ],
)
def test_a_character_is_what_a_reader_calls_one(text: str, count: int) -> None:
    assert count_graphemes(text) == count
