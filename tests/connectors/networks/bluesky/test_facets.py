import pytest

from binome.connectors.networks.bluesky.facets import facets_of, mentions_of


def marked(text: str, dids: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """What each facet covers, by its bytes, and what it is."""
    return [
        (
            text.encode()[facet["index"]["byteStart"] : facet["index"]["byteEnd"]].decode(),
            facet["features"][0]["$type"].split("#")[1],
        )
        for facet in facets_of(text, dids or {})
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("été ☕️ https://a.fr/é", [("https://a.fr/é", "link")]),
        ("(voir https://a.fr/x).", [("https://a.fr/x", "link")]),
        ("https://fr.wikipedia.org/wiki/Nova_(groupe)", [("https://fr.wikipedia.org/wiki/Nova_(groupe)", "link")]),
        ("👨‍👩‍👧‍👦 #café, #2026 #été2026", [("#café", "tag"), ("#été2026", "tag")]),
        ("https://a.fr/#ancre", [("https://a.fr/#ancre", "link")]),
        ("C# et F#", []),
        ("rien du tout", []),
    ],
)
def test_links_and_tags_are_marked_at_their_bytes(text: str, found: list[tuple[str, str]]) -> None:
    assert marked(text) == found


def test_a_known_handle_is_a_mention_and_an_unknown_one_is_text() -> None:
    text = "☕️ @lea.test et @personne.test !"
    assert mentions_of(text) == ("lea.test", "personne.test")
    assert marked(text, {"lea.test": "did:plc:lea"}) == [("@lea.test", "mention")]


@pytest.mark.parametrize("text", ["lea@example.com", "https://mastodon.example/@lea.test", "@lea"])
def test_what_only_looks_like_a_mention_is_none(text: str) -> None:
    assert mentions_of(text) == ()
