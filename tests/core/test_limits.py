from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from binome.core.limits import Counting, Limits, check_media, check_post, check_text, count_text

LIMITS = Limits(text_max=10, text_max_bytes=20, media_max=2, image_max_bytes=1000, image_max_pixels=100, alt_max=5)


@dataclass(frozen=True)
class Image:
    mime: str = "image/png"
    size: int = 1000
    width: int = 10
    height: int = 10
    alt: str = "cup"
    name: str = "cup.png"


def codes(problems: list) -> list[str]:
    return [problem.code for problem in problems]


def test_a_text_at_the_limit_passes() -> None:
    assert check_text(LIMITS, "é" * 10) == []


def test_one_character_over_says_by_how_many() -> None:
    (problem,) = check_text(LIMITS, "a" * 11)
    assert (problem.code, problem.field) == ("text.too_long", "text")
    assert problem.params == {"count": 11, "max": 10, "over": 1}


def test_bytes_count_besides_characters() -> None:
    assert codes(check_text(LIMITS, "👨‍👩‍👧‍👦")) == ["text.too_many_bytes"]


def test_links_count_as_the_network_counts_them() -> None:
    limits = Limits(text_max=23, counting=Counting.SHORT_LINKS)
    assert check_text(limits, "https://example.com/a/very/long/address") == []


@pytest.mark.parametrize(
    ("image", "found"),
    [
        (Image(), []),
        (Image(size=1001), ["media.too_heavy"]),
        (Image(width=11), ["media.too_many_pixels"]),
        (Image(alt="a cup"), []),
        (Image(alt="a cup!"), ["media.alt_too_long"]),
        (Image(mime="image/tiff"), ["media.type_refused"]),
    ],
)
def test_each_image_is_checked(image: Image, found: list[str]) -> None:
    assert codes(check_media(LIMITS, [image])) == found


def test_a_problem_names_its_image() -> None:
    assert [p.field for p in check_media(LIMITS, [Image(), Image(size=9999)])] == ["media.1"]


def test_too_many_images_is_one_problem() -> None:
    assert codes(check_media(LIMITS, [Image()] * 3)) == ["media.too_many"]


def test_a_video_has_its_own_weight() -> None:
    limits = replace(LIMITS, video_mimes=("video/mp4",), video_max_bytes=5000)
    assert codes(check_media(limits, [Image("video/mp4", 5000), Image("video/mp4", 5001)])) == ["media.too_heavy"]


def test_a_post_of_nothing_is_empty() -> None:
    assert codes(check_post(LIMITS, "  ", [])) == ["text.empty"]
    assert check_post(LIMITS, "", [Image()]) == []


def test_some_servers_want_an_image() -> None:
    limits = LIMITS.with_instance({"media_required": True})
    assert codes(check_post(limits, "words", [])) == ["media.required"]


def test_a_server_states_its_own_limits() -> None:
    stated = {"text_max": 5000, "image_mimes": ["image/avif"], "alt_max": None, "version": "4.5"}
    limits = LIMITS.with_instance(stated)
    assert (limits.text_max, limits.image_mimes, limits.alt_max) == (5000, ("image/avif",), 5)


def test_each_format_breathes_its_own_time() -> None:
    limits = replace(LIMITS, observation={"video": timedelta(hours=72)})
    assert limits.observation_of("video") == timedelta(hours=72)
    assert limits.observation_of("text") == timedelta(hours=48)


@given(st.text(max_size=40))
def test_no_problem_means_it_fits(text: str) -> None:
    fits = count_text(LIMITS, text) <= 10 and len(text.encode(errors="surrogatepass")) <= 20
    assert (check_text(LIMITS, text) == []) is fits
