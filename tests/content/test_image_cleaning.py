import io

import pytest
from PIL import Image

from binome.content.image_cleaning import clean_image, lighter, small_copy
from binome.core.problems import BadInput


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 20), mode: str = "RGB", **options: object) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, "teal" if mode in ("RGB", "RGBA") else 0).save(out, kind, **options)
    return out.getvalue()


def refusal(data: bytes) -> str:
    with pytest.raises(BadInput) as refused:
        clean_image(data, "photo.jpg")
    assert refused.value.problems[0].params["name"] == "photo.jpg"
    return refused.value.problems[0].code


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_keeps_its_kind_and_size(kind: str) -> None:
    clean = clean_image(picture(kind), "photo")
    assert (clean.mime, clean.width, clean.height) == (f"image/{kind.lower()}", 40, 20)
    assert Image.open(io.BytesIO(clean.data)).format == kind


def test_what_the_camera_wrote_is_gone_and_the_picture_is_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned a quarter
    exif[0x010F] = "SecretCam"
    clean = clean_image(picture("JPEG", exif=exif), "photo")
    assert (clean.width, clean.height) == (20, 40)
    assert not Image.open(io.BytesIO(clean.data)).getexif()
    assert b"SecretCam" not in clean.data


def test_what_hides_behind_the_pixels_does_not_survive() -> None:
    assert b"<script>" not in clean_image(picture("GIF") + b"<script>alert(1)</script>", "x.gif").data


def test_the_same_file_gives_the_same_bytes_twice() -> None:
    assert clean_image(picture(), "a").data == clean_image(picture(), "b").data


def test_an_animation_stays_one() -> None:
    frames = [Image.new("RGB", (10, 10), colour) for colour in ("red", "blue", "green")]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], duration=80)
    assert Image.open(io.BytesIO(clean_image(out.getvalue(), "x.gif").data)).n_frames == 3


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_a_printer_s_jpeg_becomes_one_that_browsers_show(mode: str) -> None:
    clean = clean_image(picture("JPEG", mode=mode), "print.jpg")
    assert Image.open(io.BytesIO(clean.data)).mode in ("RGB", "L")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "media.empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "media.not_a_picture"),
        (b"%PDF-1.7", "media.not_a_picture"),
        (picture("PNG")[:60], "media.damaged"),
        (picture("JPEG", (400, 400))[:900], "media.damaged"),
        (picture("PNG", (10_000, 6_001), "1"), "media.upload_too_large"),
        (picture("PNG", (20_000, 20_000), "1"), "media.upload_too_large"),
        (b"\xff\xd8\xff" + b"0" * 25_000_000, "media.upload_too_heavy"),
    ],
    ids=["empty", "svg", "pdf", "cut png", "cut jpeg", "over the limit", "bomb", "too heavy"],
)
def test_what_is_no_picture_one_can_take_is_refused_by_name(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_an_animation_that_would_fill_the_memory_is_refused() -> None:
    frames = [Image.new("1", (1000, 1000), n % 2) for n in range(260)]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    assert refusal(out.getvalue()) == "media.animation_too_long"


def test_a_small_copy_fits_its_square() -> None:
    assert Image.open(io.BytesIO(small_copy(picture("PNG", (900, 300), "RGBA"), 300))).size == (300, 100)


def noise(kind: str, size: tuple[int, int] = (900, 600)) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 90).convert("RGB").save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("most", [200_000, 60_000, 5_000])
def test_a_lighter_copy_weighs_at_most_what_is_asked(most: int) -> None:
    made = lighter(noise("PNG"), "photo.png", most, None)
    assert len(made.data) <= most
    assert made.mime == "image/jpeg"
    assert abs(made.width / made.height - 1.5) < 0.03


def test_a_lighter_copy_keeps_within_the_pixels() -> None:
    made = lighter(noise("JPEG"), "photo.jpg", 10_000_000, 100_000)
    assert 90_000 < made.width * made.height <= 100_000


def test_what_shows_through_turns_white() -> None:
    clear = io.BytesIO()
    Image.new("RGBA", (8, 8), (0, 0, 0, 0)).save(clear, "PNG")
    made = Image.open(io.BytesIO(lighter(clear.getvalue(), "x.png", 10_000, None).data))
    assert made.getpixel((4, 4)) == (255, 255, 255)


def test_an_animation_is_not_stilled() -> None:
    out = io.BytesIO()
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    with pytest.raises(BadInput, match=r"media\.animation_stays"):
        lighter(out.getvalue(), "x.gif", 10, None)


def test_a_limit_that_nothing_meets_is_said() -> None:
    with pytest.raises(BadInput, match=r"media\.cannot_be_lighter"):
        lighter(noise("PNG", (40, 30)), "x.png", 10, None)
