"""What codes are called, in French and English: screens, mails, reports, API errors.

One file a family of codes, each a table {code: {"en": …, "fr": …}}. Sentences use `str.format` names.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Any

LANGUAGES = ("en", "fr")


class UnknownCode(KeyError):
    """A code without words: a test walks all of them, so this is a programming error."""


@cache
def _table() -> dict[str, dict[str, str]]:
    words: dict[str, dict[str, str]] = {}
    for found in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{found.name}")
        for code, forms in module.WORDS.items():
            if code in words:
                raise ValueError(f"{code} has words twice, the second time in words/{found.name}.py")
            words[code] = forms
    return words


def codes() -> frozenset[str]:
    """Every code that has words."""
    return frozenset(_table())


def say(code: str, language: str, /, **params: Any) -> str:
    """The words of `code` in `language` ("fr…" is French, anything else English), with `params` filled in."""
    forms = _table().get(code)
    if forms is None:
        raise UnknownCode(code)
    return forms["fr" if language.startswith("fr") else "en"].format(**params)


def known(code: str) -> bool:
    """Whether `code` has words."""
    return code in _table()
