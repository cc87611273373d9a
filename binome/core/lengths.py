"""Texts that are shown on one line have a longest length: said where they are typed, not by the database."""

from __future__ import annotations

from binome.core.problems import Problem


def too_long(field: str, text: str, most: int) -> list[Problem]:
    """The problem of a text of more than `most` characters (spaces around it do not count), or nothing."""
    if len(text.strip()) <= most:
        return []
    return [Problem("field.too_long", field, {"max": most})]
