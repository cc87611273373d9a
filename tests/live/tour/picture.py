"""The picture that the tour publishes: a tall glass of cold brew, drawn here: nobody else holds rights on it."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1200, 900
GLASS = [(450, 150), (750, 150), (715, 780), (485, 780)]
COFFEE = [(459, 300), (741, 300), (713, 768), (487, 768)]
WALL = "#ecd9bf"
ICE = [(500, 250, 600, 345), (605, 285, 700, 375), (520, 370, 615, 460)]


def draw_cold_brew(path: Path) -> Path:
    """Writes the picture as a PNG and gives its path back."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), WALL)  # flat, so that few colours do
    pen = ImageDraw.Draw(picture, "RGBA")
    pen.rectangle((0, 760, WIDTH, HEIGHT), fill="#8d9297")
    pen.ellipse((430, 745, 790, 815), fill=(40, 40, 48, 70))
    pen.polygon(COFFEE, fill="#2b1610")
    pen.polygon([(459, 300), (741, 300), (737, 385), (464, 385)], fill="#6b3d22")
    for cube in ICE:
        pen.rounded_rectangle(cube, 14, fill=(236, 244, 248, 150), outline=(255, 255, 255, 200), width=3)
    pen.polygon(GLASS, fill=(255, 255, 255, 28), outline=(255, 255, 255, 230), width=5)
    pen.line((480, 190, 508, 740), fill=(255, 255, 255, 120), width=12)
    pen.line((690, 60, 610, 620), fill="#f0562b", width=16)
    picture.filter(ImageFilter.GaussianBlur(0.8)).save(path, optimize=True)
    return path
