import pytest

from binome.core.text_pieces import cut, short_link


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Bonjour", ["plain"]),
        ("Voir https://nova.example/a?b=1.", ["plain", "link", "plain"]),
        ("Merci @lea.example et @jo@mas.to !", ["plain", "mention", "plain", "mention", "plain"]),
        ("#coldbrew #2026 #café", ["tag", "plain", "tag"]),
        ("a@b.example", ["plain"]),
    ],
)
def test_a_text_is_cut_where_networks_draw_links(text: str, kinds: list[str]) -> None:
    pieces = cut(text)
    assert [piece.kind for piece in pieces] == kinds
    assert "".join(piece.text for piece in pieces) == text


def test_a_long_link_is_cut() -> None:
    assert short_link("https://www.nova.example/le-cold-brew-arrive-en-juin", 30) == "nova.example/le-cold-brew-arri…"
    assert short_link("https://nova.example", 30) == "nova.example"
