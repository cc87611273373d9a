import pytest

from binome.core.text_counting.links_shortened import count_with_short_links


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Bonjour", 7),
        ("https://example.com", 23),
        ("https://example.com/" + "a" * 300, 23),
        ("see http://a.fr.", 4 + 23 + 1),
        ("(https://a.fr/x)", 1 + 23 + 1),
        ("https://fr.wikipedia.org/wiki/Nova_(groupe)", 23),
        ("https://a.fr https://b.fr", 23 + 1 + 23),
        ("example.com", 11),
        ("@nova bonjour", 13),
        ("@nova@mastodon.social bonjour", 13),
        ("merci @lea@hachyderm.io.", 6 + 4 + 1),
        ("nova@example.com", 16),
    ],
)
def test_links_weigh_the_same_and_distant_mentions_lose_their_domain(text: str, count: int) -> None:
    assert count_with_short_links(text, 23) == count
