import pytest

from binome.connectors.families.mastodon_api.plain_text import plain_text, same_text


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Bonjour</p>", "Bonjour"),
        ("<p>Un<br />deux</p><p>trois</p>", "Un\ndeux\n\ntrois"),
        ("a &amp; b &lt;3 &#39;", "a & b <3 '"),
        (
            '<p>Voir <a href="https://a.fr/b"><span class="invisible">https://</span><span>a.fr/b</span></a></p>',
            "Voir https://a.fr/b",
        ),
        (
            '<p><span class="h-card"><a href="https://m.s/@lea" class="u-url">@<span>lea</span></a></span> oui</p>',
            "@lea oui",
        ),
        ("", ""),
        ("<p>sans fin <b>gras", "sans fin gras"),
    ],
)
def test_a_status_reads_as_a_person_reads_it(html: str, text: str) -> None:
    assert plain_text(html) == text


@pytest.mark.parametrize(
    ("sent", "shown", "same"),
    [
        ("Bonjour  à tous", "Bonjour à tous", True),
        ("merci @lea@autre.test !", "merci @lea !", True),
        ("*gras* et _italique_", "gras et italique", True),
        ("☕️ ☕️", "☕️☕️", True),
        ("☕️", "🥐", False),
        ("Lundi", "Mardi", False),
        ("Lundi", "Lundi matin", False),
    ],
)
def test_what_a_server_reshapes_is_still_the_same(sent: str, shown: str, *, same: bool) -> None:
    assert same_text(sent, shown) is same
