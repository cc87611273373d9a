from dataclasses import replace
from typing import Any

import pytest

from binome.core.fingerprint import ShownContent, ShownMedia, canonical_json, fingerprint

SHOWN = ShownContent(
    network="bluesky", account_id="did:plc:nova", format="image", language="fr", text="Frais, propre, énergisant.",
    media=(ShownMedia("aa", "Une canette"), ShownMedia("bb", "Un verre")), settings={"visibility": "public"},
)  # fmt: skip


def test_the_same_content_has_the_same_fingerprint() -> None:
    assert fingerprint(SHOWN) == fingerprint(replace(SHOWN, media=list(SHOWN.media)))


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Frais, propre, énergisant!"},
        {"media": SHOWN.media[::-1]},
        {"media": (ShownMedia("aa", "Une autre canette"), SHOWN.media[1])},
        {"media": SHOWN.media[:1]},
        {"format": "text"},
        {"settings": {"visibility": "private"}},
        {"account_id": "did:plc:other"},
        {"language": "en"},
    ],
)
def test_any_change_of_what_would_leave_changes_it(change: dict[str, Any]) -> None:
    assert fingerprint(replace(SHOWN, **change)) != fingerprint(SHOWN)


def test_canonical_json_does_not_depend_on_the_order_of_keys() -> None:
    assert canonical_json({"b": 1, "a": "é"}) == canonical_json({"a": "é", "b": 1}) == '{"a":"é","b":1}'.encode()
