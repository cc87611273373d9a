"""What a server says of a status."""

from binome.connectors.families.mastodon_api.statuses import permalink_of


def test_an_address_that_is_a_script_is_no_address() -> None:
    assert permalink_of({"url": "javascript:alert(1)"}) == ""
    assert permalink_of({"url": "https://mastodon.example/@nova/1"}) == "https://mastodon.example/@nova/1"
