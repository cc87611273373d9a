"""Publishing on Bluesky: the record's key is ours, so a second try changes nothing.

`putRecord` with our own key and an explicit `"swapRecord": null` ("must not exist"): the same record again answers
200 without a new commit, another record answers `InvalidSwap` (bluesky-social/atproto PDS, read 2026-08-20, run).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from binome.connectors.errors import NotSent, Refused, TryLater
from binome.connectors.networks.bluesky import xrpc
from binome.connectors.networks.bluesky.identity import POST, permalink_of, record_key, split_uri
from binome.connectors.networks.bluesky.limits import LIMITS
from binome.connectors.networks.bluesky.record import arm_record
from binome.connectors.port import Accepted, Account, Certainty, PartToSend, Remember, Sighting
from binome.core.limits import check_post


class BlueskyPublisher:
    """Freezes a record while arming, puts it at its key when committing."""

    async def arm(self, account: Account, part: PartToSend, remember: Remember) -> None:
        """Images, facets and reply references, remembered as one record."""
        problems = check_post(LIMITS, part.text, part.media)
        if problems:
            raise Refused(problems[0].code, params=problems[0].params)
        await arm_record(account, part, remember)

    async def commit(self, account: Account, part: PartToSend, *, deadline: float) -> Accepted:
        """Puts the frozen record; a key already taken by these very bytes is a success."""
        record = part.provider.get("record")
        if record is None:
            raise NotSent("publish.not_armed")
        body = {**_place(account, part), "record": record, "swapRecord": None}
        try:
            found = await xrpc.procedure(account, "com.atproto.repo.putRecord", body, deadline=deadline)
        except Refused as refusal:
            return await _after_refusal(account, part, refusal)
        return _accepted(account, found)


class BlueskyFinder:
    """Reads the PDS, which is exact and at once."""

    certainty = Certainty.CLIENT_IDENTITY
    probe_lag_s = 0.0

    async def find(self, account: Account, part: PartToSend, since: datetime) -> Sighting | None:
        """The record at the part's key."""
        return _sighting(account, await _record_at(account, record_key(part.key, part.created_at)))

    async def read_back(self, account: Account, external_id: str) -> Sighting | None:
        """The record at that address."""
        return _sighting(account, await _record_at(account, split_uri(external_id)[2]))


def _place(account: Account, part: PartToSend) -> dict[str, str]:
    return {"repo": account.account_id, "collection": POST, "rkey": record_key(part.key, part.created_at)}


def _accepted(account: Account, found: dict[str, Any]) -> Accepted:
    uri = str(found["uri"])
    return Accepted(uri, permalink_of(account, account.handle, uri), {"cid": found.get("cid", "")})


async def _after_refusal(account: Account, part: PartToSend, refusal: Refused) -> Accepted:
    """A key that is taken is ours when it holds our record; a dropped blob wants to be uploaded again."""
    if xrpc.error_name(refusal) == "InvalidSwap":
        found = await _record_at(account, record_key(part.key, part.created_at))
        if found is not None and found["value"] == part.provider["record"]:
            return _accepted(account, found)
        raise Refused("publish.conflict", params=refusal.params, evidence=refusal.evidence) from refusal
    if "could not find blob" in str(refusal.params.get("said", "")).lower():
        gone = TryLater(
            "media.upload_expired", params=refusal.params, evidence=refusal.evidence, prepare_again=True
        )  # fmt: skip
        raise gone from refusal
    raise refusal


async def _record_at(account: Account, rkey: str) -> dict[str, Any] | None:
    params = [("repo", account.account_id), ("collection", POST), ("rkey", rkey)]
    try:
        return await xrpc.query(account, "com.atproto.repo.getRecord", params)
    except Refused as refusal:
        missing = str(refusal.params.get("said", "")).startswith("Could not locate record")
        if xrpc.error_name(refusal) == "RecordNotFound" or missing:
            return None
        raise


def _sighting(account: Account, found: dict[str, Any] | None) -> Sighting | None:
    if found is None:
        return None
    value, uri = found["value"], str(found["uri"])
    images = value.get("embed", {}).get("images", [])
    return Sighting(
        external_id=uri,
        permalink=permalink_of(account, account.handle, uri),
        text=value.get("text", ""),
        media_count=len(images),
        alts=tuple(image.get("alt", "") for image in images),
        created_at=datetime.fromisoformat(value["createdAt"]),
        evidence={"cid": found.get("cid", "")},
    )
