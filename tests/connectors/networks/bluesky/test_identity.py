import re
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from binome.connectors.errors import Refused
from binome.connectors.networks.bluesky.identity import permalink_of, record_key, split_uri
from binome.connectors.port import Account

NOON = datetime(2026, 9, 15, 12, tzinfo=UTC)


def test_a_part_has_one_record_key_for_ever() -> None:
    key = UUID("0190aaaa-0000-7000-8000-000000000001")
    assert record_key(key, NOON) == record_key(key, NOON) == "3mvkl76rd5qem"


def test_a_record_key_is_a_tid() -> None:
    assert re.fullmatch("[234567abcdefghij][234567a-z]{12}", record_key(uuid4(), NOON))


def test_parts_of_one_instant_have_keys_of_their_own() -> None:
    assert len({record_key(uuid4(), NOON) for _ in range(2000)}) == 2000


def test_keys_sort_by_time() -> None:
    keys = [record_key(uuid4(), NOON + timedelta(seconds=3 * n)) for n in range(50)]
    assert keys == sorted(keys)


def test_what_is_not_a_post_is_refused() -> None:
    with pytest.raises(Refused):
        split_uri("https://bsky.app/profile/nova.test")


@pytest.mark.parametrize(("settings", "site"), [({}, "https://bsky.app"), ({"web": "http://w.test/"}, "http://w.test")])
def test_a_private_network_has_its_own_site(settings: dict[str, str], site: str) -> None:
    account = Account("bluesky", "https://pds.test", "did:plc:nova", "nova.test", {}, settings=settings)
    link = permalink_of(account, "nova.test", "at://did:plc:nova/app.bsky.feed.post/3kabc")
    assert link == f"{site}/profile/nova.test/post/3kabc"
