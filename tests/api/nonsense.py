"""Values that no sane program sends, made from a shape of the description."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

TEXTS = ("", " ", "a\x00b", "\ud800", "é" * 5000, "x" * 300, "9999-12-31", "'; DROP", "\u202e", None, 5, [], {})
BY_FORMAT: dict[str, Sequence[Any]] = {
    "uuid": ("", "x", "00000000-0000-7000-8000-000000000000", None, 3),
    "date": ("0001-01-01", "9999-12-31", "2026-13-01", None, ""),
    "date-time": ("0001-01-01T00:00", "9999-12-31T23:59:59Z", "2026-06-01T00:00+23:59", None, ""),
    "integer": (0, -1, 10**30, 2**63, 1.5, None, "x"),
    "number": ("NaN", "Infinity", "1e400", 10**30, -1, None),
    "boolean": (True, None, "maybe"),
}
PLAUSIBLE: dict[str, Sequence[Any]] = {
    "date": ("2026-12-01", "2026-12-31"),
    "date-time": ("2026-12-01T09:00", "2026-12-01T09:00Z"),
    "string": ("Bonjour", "fr", "text", "QUESTION", "clicks", "UP", "FINDING"),
    "integer": (1, 2, 10),
    "number": (1, 2.5),
    "boolean": (True, False),
}


@dataclass(frozen=True)
class Nonsense:
    """Makes values of the shapes of `defs`; `ids` are things that exist. The same seed makes the same ones."""

    defs: Mapping[str, Any]
    ids: Sequence[str]
    chance: random.Random

    def value(self, shape: Mapping[str, Any]) -> Any:
        """A value that may or may not be of that shape."""
        if "$ref" in shape:
            return self.value(self.defs[shape["$ref"].rpartition("/")[2]])
        if "anyOf" in shape:
            return self.value(self.chance.choice(shape["anyOf"]))
        if shape.get("type") == "object":
            return self._object(shape)
        if shape.get("type") == "array":
            return [self.value(shape["items"]) for _ in range(self.chance.choice((0, 1, 2)))]
        return self._plain(shape.get("format") or shape.get("type") or "")

    def _object(self, shape: Mapping[str, Any]) -> dict[str, Any]:
        needed = shape.get("required", ())
        fields = shape.get("properties", {"\x00": {"type": "string"}})
        said = [name for name in fields if self.chance.random() < (0.95 if name in needed else 0.5)]
        return {name: self.value(fields[name]) for name in said}

    def _plain(self, kind: str) -> Any:
        if self.chance.random() < 0.5:
            return self.chance.choice(self.ids if kind == "uuid" else PLAUSIBLE.get(kind, (None,)))
        return self.chance.choice(BY_FORMAT.get(kind, TEXTS))
