"""Numbers and times as each language writes them."""

from datetime import UTC, datetime, timedelta

import pytest

from binome.web import formats

NOW = datetime(2026, 7, 12, 10, 0, tzinfo=UTC)
PARIS = "Europe/Paris"


@pytest.mark.parametrize(
    ("value", "unit", "french", "english"),
    [
        (3912, "", "3\u202f912", "3,912"),
        (0.62, "%", "62\u202f%", "62%"),
        (9140, "EUR", "9\u202f140\u00a0€", "€9,140"),
        (9140.5, "EUR", "9\u202f140,50\u00a0€", "€9,140.50"),
        (2280, "s", "38\u00a0min", "38 mins"),
        (184_230, "k", "184\u00a0k", "184K"),
        (12_430, "k", "12,4\u00a0k", "12.4K"),
        (12, "clics", "12\u202fclics", "12\u202fclics"),
        (None, "%", "–", "–"),
    ],
)
def test_numbers(value: float | None, unit: str, french: str, english: str) -> None:
    assert (formats.number(value, "fr", unit), formats.number(value, "en", unit)) == (french, english)


@pytest.mark.parametrize(
    ("away", "written"),
    [
        (timedelta(seconds=-20), "just now"),
        (timedelta(minutes=-4), "4 min ago"),
        (timedelta(hours=2), "in 2 hr"),
        (timedelta(days=-2), "2 days ago"),
        (timedelta(days=-30), "12 Jun 2026"),
    ],
)
def test_moments_near_are_relative_and_far_ones_are_dates(away: timedelta, written: str) -> None:
    assert formats.relative(NOW + away, NOW, "en", PARIS) == written


def test_the_brands_clock_is_the_one_on_the_wall() -> None:
    assert formats.moment(NOW, "fr", PARIS) == "12 juil. 2026 à 12:00"
    assert formats.moment(NOW, "en", "Asia/Tokyo") == "12 Jul 2026, 19:00"
