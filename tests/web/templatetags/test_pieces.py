"""The pieces."""

import pytest
from django.template import Context, Template
from django.utils.translation import override

from binome.web.templatetags.pieces import initials
from binome.web.templatetags.shell import ink_on


def drawn(tag: str, **context: object) -> str:
    return Template("{% load pieces %}" + tag).render(Context(context))


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Awa Benali", "AB"),
        ("jules.dlr", "JD"),
        ("Maud", "MA"),
        ("@léa", "LÉ"),
        ("", "·"),
        ("💛", "·"),
        ("A. B. Cé", "AC"),
    ],
)
def test_initials(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_a_state_has_its_words_and_its_tone() -> None:
    with override("fr"):
        assert drawn('{% state_tag "TO_CONFIRM" %}') == '<span class="tag warn">à confirmer</span>'


def test_somebodys_words_are_escaped() -> None:
    html = drawn("{% quoted who=who %}{{ text }}{% endquoted %}", who="<b>", text="<script>")
    assert "<script>" not in html
    assert "<b>" not in html


def test_a_parameter_is_escaped_and_a_block_is_not_twice() -> None:
    html = drawn("{% note %}<p>{{ name }}</p>{% endnote %}", name="A & B")
    assert "<p>A &amp; B</p>" in html


@pytest.mark.parametrize(("colour", "ink"), [("#ffffff", "#1c1b20"), ("#3d41a8", "#ffffff"), ("#e9b949", "#1c1b20")])
def test_the_brands_initial_can_be_read_on_its_colour(colour: str, ink: str) -> None:
    assert ink_on(colour) == ink
