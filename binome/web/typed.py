"""Reads what was typed in a form into values; what cannot be read becomes a problem at its field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar
from uuid import UUID

from binome.core.problems import Problem, refuse_if

T = TypeVar("T")


class Typed:
    """A form as it was sent. An empty field is None (a text ""); one that cannot be read is None and a problem."""

    def __init__(self, sent: Mapping[str, str]) -> None:
        self.sent = sent
        self.problems: list[Problem] = []

    def text(self, name: str) -> str:
        """A text, without spaces around, with the line ends of one system."""
        return self.sent.get(name, "").replace("\r\n", "\n").strip()

    def day(self, name: str) -> date | None:
        """A day, as browsers send it (2026-09-15)."""
        return self._read(name, date.fromisoformat, "date.unreadable")

    def number(self, name: str) -> Decimal | None:
        """A number, written the English or the French way (1200, 1 200, 3.5, 3,5)."""
        return self._read(name, _decimal, "number.unreadable")

    def whole(self, name: str) -> int | None:
        """A whole number."""
        return self._read(name, lambda text: int(_spaceless(text)), "number.unreadable")

    def key(self, name: str) -> UUID | None:
        """An id chosen in a list; one that was tampered with is none."""
        try:
            return UUID(self.text(name))
        except ValueError:
            return None

    def refuse(self) -> None:
        """Raise BadInput if anything could not be read."""
        refuse_if(self.problems)

    def _read(self, name: str, reader: Callable[[str], T], code: str) -> T | None:
        text = self.text(name)
        if not text:
            return None
        try:
            return reader(text)
        except (ValueError, InvalidOperation):
            self.problems.append(Problem(code, name))
            return None


def _decimal(text: str) -> Decimal:
    return Decimal(_spaceless(text).replace(",", "."))


def _spaceless(text: str) -> str:
    return "".join(text.split())
