import pytest

from binome.connectors.families.mastodon_api.finding import certainty_at
from binome.connectors.families.mastodon_api.instance import software_in
from binome.connectors.port import Account, Certainty


@pytest.mark.parametrize(
    ("version", "software"),
    [
        ("4.5.1", "mastodon"),
        ("4.3.0+glitch", "mastodon"),
        ("2.7.2 (compatible; Pleroma 2.5.4)", "pleroma"),
        ("2.7.2 (compatible; Akkoma 3.10)", "akkoma"),
        ("3.5.3 (compatible; Pixelfed 0.12.4)", "pixelfed"),
        ("0.17.1+git-abc GoToSocial", "gotosocial"),
        ("4.0.0 (not true; really snac 2.75)", "snac"),
        ("banana", "unknown"),
    ],
)
def test_a_version_betrays_its_software(version: str, software: str) -> None:
    assert software_in(version) == software


@pytest.mark.parametrize(
    ("software", "certainty"),
    [("mastodon", Certainty.CLIENT_IDENTITY), ("gotosocial", Certainty.LISTING), ("", Certainty.LISTING)],
)
def test_only_mastodon_keeps_the_promise_of_the_key(software: str, certainty: Certainty) -> None:
    account = Account("mastodon", "https://s.test", "1", "nova", {}, settings={"software": software})
    assert certainty_at(account) is certainty
