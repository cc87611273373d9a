"""Every sentence of the product has its French, and every code its words in both languages."""

import string

import pytest

from binome import words
from scripts import messages

LANGUAGES = ("en", "fr")


def test_every_sentence_has_its_french() -> None:
    assert messages.lacking(messages.french(), messages.catalog()) == []


def test_the_french_fills_the_same_places() -> None:
    wrong = [message.id for message in messages.french() if message.id and list(message.check())]
    assert wrong == []


def test_french_spaces_are_kept_from_breaking() -> None:
    loose = [
        form
        for message in messages.french()
        for form in ([message.string] if isinstance(message.string, str) else message.string)
        if message.id and any(mark in form for mark in (" ;", " !", " ?", " :", "« ", " »", "'"))
    ]
    assert loose == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_speaks(language: str) -> None:
    assert [code for code in words.codes() if not words._table()[code].get(language)] == []


def test_both_languages_of_a_code_take_the_same_parameters() -> None:
    assert [code for code in words.codes() if len({_places(form) for form in words._table()[code].values()}) > 1] == []


def _places(form: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in string.Formatter().parse(form) if name)


def test_french_words_are_set_as_the_french_do() -> None:
    marks = (" ;", " !", " ?", " :", "« ", " »", "'")
    assert [code for code in words.codes() if any(mark in words._table()[code]["fr"] for mark in marks)] == []
