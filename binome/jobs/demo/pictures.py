"""The story's drawings: flat shapes on a 100 by 125 sheet (a 4:5 portrait), made here so that no file is shipped."""

from __future__ import annotations

import io

from PIL import Image, ImageDraw

Shape = tuple[str, tuple[float, ...], str]

WIDTH, HEIGHT = 1080, 1350
FINER = 2  # drawn twice as large, then reduced: smooth edges
NIGHT, CREAM, CORAL, INDIGO, MINT, SAND, COFFEE, ICE = (
    "#1f2340", "#f6f1e6", "#e2553d", "#4f54d6", "#b9d9d1", "#e7c9a1", "#3b2a22", "#dcecf4",
)  # fmt: skip

# ("ellipse" | "box" | "line" | "shape", coordinates, colour); the first colour is the sheet's.
DRAWINGS: dict[str, tuple[str, tuple[Shape, ...]]] = {
    "ice": (NIGHT, (
        ("shape", (22, 70, 46, 60, 54, 84, 30, 94), ICE), ("shape", (52, 52, 76, 46, 82, 70, 58, 77), "#ffffff"),
        ("shape", (38, 36, 58, 28, 66, 46, 46, 55), MINT),
    )),
    "clock": (CREAM, (
        ("ellipse", (20, 32, 80, 92), COFFEE), ("ellipse", (24, 36, 76, 88), "#ffffff"),
        ("shape", (50, 62, 50, 38, 70, 50, 72, 70, 60, 82), SAND), ("line", (50, 62, 50, 40), COFFEE),
        ("line", (50, 62, 34, 76), CORAL),
    )),
    "cup": (SAND, (
        ("ellipse", (14, 30, 86, 102), "#ffffff"), ("ellipse", (22, 38, 78, 94), CREAM),
        ("ellipse", (28, 44, 72, 88), COFFEE), ("ellipse", (44, 54, 66, 66), "#6b4a3a"),
    )),
    "words": (CORAL, (
        ("box", (16, 34, 70, 44), "#ffffff"), ("box", (16, 56, 84, 66), CREAM), ("box", (16, 78, 58, 88), NIGHT),
    )),
    "workshop": ("#d9dee4", (
        ("box", (0, 98, 100, 125), "#aab3bd"), ("ellipse", (24, 20, 76, 36), "#8d98a5"),
        ("box", (24, 28, 76, 92), "#c3cbd4"), ("ellipse", (24, 84, 76, 100), "#8d98a5"), ("box", (46, 92, 54, 108), COFFEE),
        ("ellipse", (40, 106, 60, 114), COFFEE),
    )),
    "straw": (MINT, (
        ("shape", (58, 16, 64, 18, 46, 108, 40, 106), CORAL), ("shape", (58, 16, 64, 18, 60, 38, 54, 36), "#ffffff"),
        ("shape", (52, 52, 58, 54, 54, 74, 48, 72), "#ffffff"),
    )),
    "can": ("#c9e2dd", (
        ("ellipse", (30, 104, 70, 114), "#9dbdb6"), ("ellipse", (32, 18, 68, 28), "#8d98a5"),
        ("box", (32, 23, 68, 105), NIGHT), ("ellipse", (32, 100, 68, 110), NIGHT), ("ellipse", (36, 44, 64, 72), CORAL),
        ("ellipse", (43, 51, 57, 65), CREAM), ("box", (38, 80, 62, 83), CREAM), ("box", (42, 87, 58, 89), CREAM),
        ("ellipse", (36, 32, 39, 36), ICE), ("ellipse", (60, 92, 63, 97), ICE),
    )),
    "steps": (CREAM, (
        ("ellipse", (10, 24, 44, 54), COFFEE), ("ellipse", (56, 24, 90, 54), SAND), ("ellipse", (10, 72, 44, 102), ICE),
        ("ellipse", (56, 72, 90, 102), CORAL), ("line", (44, 39, 56, 39), NIGHT), ("line", (73, 54, 27, 72), NIGHT),
        ("line", (44, 87, 56, 87), NIGHT),
    )),
    "map": ("#dfe6d3", (
        ("shape", (0, 30, 30, 20, 52, 36, 100, 22, 100, 125, 0, 125), "#c6d3b4"), ("line", (24, 86, 74, 50), NIGHT),
        ("ellipse", (18, 80, 30, 92), CORAL), ("ellipse", (68, 44, 80, 56), INDIGO),
    )),
    "glasses": ("#f3d9c6", (
        ("shape", (8, 38, 34, 38, 30, 100, 12, 100), "#ffffff"), ("shape", (10, 52, 32, 52, 29, 98, 13, 98), COFFEE),
        ("shape", (38, 38, 64, 38, 60, 100, 42, 100), "#ffffff"), ("shape", (40, 50, 62, 50, 59, 98, 43, 98), "#c79f7c"),
        ("shape", (68, 38, 94, 38, 90, 100, 72, 100), "#ffffff"), ("shape", (70, 48, 92, 48, 89, 98, 73, 98), CORAL),
    )),
    "portrait": (INDIGO, (
        ("ellipse", (14, 84, 86, 170), CORAL), ("box", (42, 66, 58, 90), SAND), ("ellipse", (32, 30, 68, 76), SAND),
        ("ellipse", (30, 22, 70, 48), NIGHT),
    )),
    "van": ("#f6c9a5", (
        ("ellipse", (60, 14, 92, 46), CORAL), ("box", (0, 96, 100, 125), NIGHT), ("box", (14, 56, 64, 92), "#ffffff"),
        ("shape", (64, 66, 78, 66, 88, 80, 88, 92, 64, 92), CREAM), ("ellipse", (22, 86, 36, 100), COFFEE),
        ("ellipse", (66, 86, 80, 100), COFFEE),
    )),
    "stars": (NIGHT, tuple(
        ("shape", (x, 52, x + 3, 60, x + 11, 60, x + 5, 66, x + 7, 74, x, 69, x - 7, 74, x - 5, 66, x - 11, 60, x - 3, 60), c)
        for x, c in ((14, SAND), (32, SAND), (50, SAND), (68, SAND), (86, "#8f7a63"))
    )),
    "night": ("#151a33", (
        ("ellipse", (64, 12, 82, 30), CREAM), ("box", (26, 44, 74, 106), "#0e1124"), ("box", (32, 50, 48, 74), SAND),
        ("box", (52, 50, 68, 74), SAND), ("box", (32, 78, 48, 102), SAND), ("box", (52, 78, 68, 102), "#c79f7c"),
    )),
    "label": ("#ffffff", (
        ("box", (16, 20, 84, 106), CREAM), ("box", (24, 30, 76, 36), NIGHT), ("box", (24, 46, 66, 49), COFFEE),
        ("box", (24, 56, 72, 59), COFFEE), ("box", (24, 66, 58, 69), COFFEE), ("box", (24, 82, 44, 96), CORAL),
    )),
    "box": ("#e8dcc8", (
        ("shape", (50, 34, 88, 50, 50, 66, 12, 50), "#c99d6b"), ("shape", (12, 50, 50, 66, 50, 108, 12, 92), "#b58453"),
        ("shape", (88, 50, 50, 66, 50, 108, 88, 92), "#a37344"), ("line", (31, 42, 69, 58), CREAM),
    )),
}  # fmt: skip


def draw(name: str) -> bytes:
    """The drawing as PNG bytes, 1080 by 1350 pixels; KeyError when the story has none of that name."""
    sheet, shapes = DRAWINGS[name]
    image = Image.new("RGB", (WIDTH * FINER, HEIGHT * FINER), sheet)
    pen = ImageDraw.Draw(image)
    scale = WIDTH * FINER / 100
    for kind, coordinates, colour in shapes:
        _draw_shape(pen, kind, [value * scale for value in coordinates], colour, scale)
    finished = io.BytesIO()
    image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(finished, "PNG", optimize=True)
    return finished.getvalue()


def _draw_shape(pen: ImageDraw.ImageDraw, kind: str, at: list[float], colour: str, scale: float) -> None:
    if kind == "ellipse":
        pen.ellipse(at, fill=colour)
    elif kind == "box":
        pen.rounded_rectangle(at, radius=scale, fill=colour)
    elif kind == "line":
        pen.line(at, fill=colour, width=round(scale))
    else:
        pen.polygon(at, fill=colour)
