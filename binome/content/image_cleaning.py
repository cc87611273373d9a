"""An uploaded file, turned into a picture we made ourselves.

What is kept is always our own re-encoding: a file that is two things at once does not survive it, nor does what a
camera wrote beside the pixels (place, owner, thumbnail). The orientation is applied first, the colour profile stays.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from typing import Any

from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

from binome.core.problems import BadInput, Problem

MOST_BYTES = 25_000_000
MOST_PIXELS = 60_000_000
MOST_FRAMES = 400
LEAST_SIDE = 8
MOST_ANIMATED_PIXELS = 250_000_000
READABLE = ("JPEG", "PNG", "WEBP", "GIF")
_WRITTEN: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 92, "progressive": True, "optimize": True},
    "PNG": {},
    "WEBP": {"quality": 92, "method": 4},
    "GIF": {},
}


@dataclass(frozen=True)
class CleanImage:
    """A picture without metadata: its bytes, their type, its size on screen in pixels."""

    data: bytes
    mime: str
    width: int
    height: int


def clean_image(data: bytes, name: str) -> CleanImage:
    """Decode within limits and encode again; BadInput naming the file when it is not a picture one can take."""
    if not data:
        raise BadInput(Problem("media.empty", "media", {"name": name}))
    if len(data) > MOST_BYTES:
        raise BadInput(Problem("media.upload_too_heavy", "media", _params(name, bytes=len(data), max=MOST_BYTES)))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # our own, stricter limit comes next
            image = Image.open(io.BytesIO(data), formats=READABLE)
            _check_extent(image, name)
            return _encode(image)
    except UnidentifiedImageError:
        raise BadInput(Problem("media.not_a_picture", "media", {"name": name})) from None
    except Image.DecompressionBombError:
        raise BadInput(Problem("media.upload_too_large", "media", _params(name, max=MOST_PIXELS))) from None
    except (OSError, SyntaxError, ValueError, EOFError):
        # Pillow's decoders raise these four for a damaged file, and nothing of ours runs inside the block.
        raise BadInput(Problem("media.damaged", "media", {"name": name})) from None


def small_copy(data: bytes, side: int) -> bytes:
    """A still WebP that fits a square of `side` pixels: for lists and previews, never for publishing."""
    image = Image.open(io.BytesIO(data), formats=READABLE)
    image.draft("RGB", (side * 2, side * 2))
    still = image.convert("RGBA" if _has_transparency(image) else "RGB")
    still.thumbnail((side, side))
    out = io.BytesIO()
    still.save(out, "WEBP", quality=80)
    return out.getvalue()


def lighter(data: bytes, name: str, most_bytes: int, most_pixels: int | None) -> CleanImage:
    """A still JPEG of the picture that fits, as large and as fine as it can be; what shows through turns white.

    BadInput for an animation, a still of which would be another picture, and for a limit that nothing meets.
    """
    image = Image.open(io.BytesIO(data), formats=READABLE)
    if getattr(image, "n_frames", 1) > 1:
        raise BadInput(Problem("media.animation_stays", "media", {"name": name}))
    still = _on_white(image)
    if most_pixels and still.width * still.height > most_pixels:
        still.thumbnail(_scaled(still, (most_pixels / (still.width * still.height)) ** 0.5))
    while max(still.size) >= LEAST_SIDE:
        for quality in (90, 84, 78):
            made = _written(still, "JPEG", quality=quality)
            if len(made.data) <= most_bytes:
                return made
        still.thumbnail(_scaled(still, 0.8))
    raise BadInput(Problem("media.cannot_be_lighter", "media", {"name": name}))


def _on_white(image: Image.Image) -> Image.Image:
    if not _has_transparency(image):
        return image.convert("RGB")
    seen = image.convert("RGBA")
    paper = Image.new("RGB", seen.size, "white")
    paper.paste(seen, mask=seen.getchannel("A"))
    return paper


def _scaled(image: Image.Image, by: float) -> tuple[int, int]:
    return max(1, int(image.width * by)), max(1, int(image.height * by))


def _check_extent(image: Image.Image, name: str) -> None:
    pixels = image.width * image.height
    frames = getattr(image, "n_frames", 1)
    if pixels > MOST_PIXELS:
        raise BadInput(Problem("media.upload_too_large", "media", _params(name, pixels=pixels, max=MOST_PIXELS)))
    if frames > 1 and (frames > MOST_FRAMES or frames * pixels > MOST_ANIMATED_PIXELS):
        raise BadInput(Problem("media.animation_too_long", "media", _params(name, frames=frames, max=MOST_FRAMES)))


def _encode(image: Image.Image) -> CleanImage:
    kind = str(image.format)
    if getattr(image, "n_frames", 1) > 1 and kind in ("GIF", "WEBP", "PNG"):
        return _encode_animation(image, kind)
    image.load()
    still = ImageOps.exif_transpose(image)
    if kind == "JPEG" and still.mode not in ("L", "RGB"):
        still = still.convert("RGB")
    profile = image.info.get("icc_profile") if image.mode in ("RGB", "RGBA", "L") else None
    return _written(still, kind, icc_profile=profile)


def _encode_animation(image: Image.Image, kind: str) -> CleanImage:
    frames = [frame.copy() for frame in ImageSequence.Iterator(image)]
    durations = [frame.info.get("duration", 100) for frame in frames]
    for frame in frames:
        frame.info.pop("exif", None)
        frame.info.pop("xmp", None)
    loop = image.info.get("loop", 0)
    return _written(frames[0], kind, save_all=True, append_images=frames[1:], duration=durations, loop=loop)


def _written(image: Image.Image, kind: str, **extra: Any) -> CleanImage:
    out = io.BytesIO()
    bare = image.copy()
    bare.info = {key: value for key, value in image.info.items() if key in ("transparency", "background")}
    options = {key: value for key, value in extra.items() if value is not None}
    bare.save(out, kind, **(_WRITTEN[kind] | options))
    return CleanImage(out.getvalue(), f"image/{kind.lower()}", image.width, image.height)


def _has_transparency(image: Image.Image) -> bool:
    return "A" in image.getbands() or "transparency" in image.info


def _params(name: str, **figures: int) -> dict[str, Any]:
    return {"name": name, **figures}
