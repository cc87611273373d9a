"""Fields, their values and their mistakes."""

from django.http import QueryDict
from django.template import Context, Template


def drawn(tag: str, **context: object) -> str:
    return Template("{% load forms %}" + tag).render(Context(context))


def test_a_field_shows_what_was_typed_and_what_is_wrong_with_it() -> None:
    html = drawn(
        '{% field "title" label="Title" hint="Short." %}', values={"title": '<"x">'}, errors={"title": ["Too long."]}
    )
    assert 'value="&lt;&quot;x&quot;&gt;"' in html
    assert 'aria-invalid="true"' in html
    assert 'aria-describedby="hint-title wrong-title"' in html
    assert "Too long." in html


def test_several_choices_come_back_ticked() -> None:
    html = drawn(
        '{% ticks "to" pairs label="To" %}', pairs=[("a", "A"), ("b", "B"), ("c", "C")], values=QueryDict("to=a&to=c")
    )
    assert html.count(" checked") == 2


def test_a_select_keeps_its_choice() -> None:
    assert '<option value="2" selected>' in drawn(
        '{% choose "n" pairs label="N" %}', pairs=[(1, "1"), (2, "2")], values={"n": 2}
    )


def test_an_optional_field_is_not_required() -> None:
    assert "required" not in drawn('{% area "why" label="Why" optional=True %}')


def test_values_may_be_an_object() -> None:
    class Card:
        name = "Café Nova"

    assert 'value="Café Nova"' in drawn('{% field "name" label="Name" %}', values=Card())
