import pytest

from binome import words
from binome.connectors.port import (
    Finder,
    InboxReader,
    Meter,
    OAuthSignIn,
    PasswordSignIn,
    Publisher,
)
from binome.connectors.registry import UnknownNetwork, network, networks


def test_every_network_is_found_by_its_code() -> None:
    assert [network(known.code) for known in networks()] == list(networks())


def test_an_unknown_network_is_an_error() -> None:
    with pytest.raises(UnknownNetwork):
        network("myspace")


@pytest.mark.parametrize("known", networks(), ids=lambda known: known.code)
def test_what_a_network_offers_keeps_its_promise(known) -> None:
    for part, protocol in [
        (known.publisher, Publisher),
        (known.finder, Finder),
        (known.inbox, InboxReader),
        (known.meter, Meter),
        (known.password_sign_in, PasswordSignIn),
        (known.oauth_sign_in, OAuthSignIn),
    ]:
        assert part is None or isinstance(part, protocol)


@pytest.mark.parametrize("known", networks(), ids=lambda known: known.code)
def test_a_network_and_its_fields_have_words(known) -> None:
    assert words.known(f"network.{known.code}")
    for sign_in in (known.password_sign_in, known.oauth_sign_in):
        for asked in sign_in.fields if sign_in else ():
            assert words.known(f"signin.{known.code}.{asked.code}")
