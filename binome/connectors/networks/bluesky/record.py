"""The record of a post, built once while arming and frozen: a retry sends the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from binome.connectors import clock
from binome.connectors.errors import Refused
from binome.connectors.networks.bluesky import xrpc
from binome.connectors.networks.bluesky.facets import facets_of, mentions_of
from binome.connectors.networks.bluesky.identity import POST, split_uri
from binome.connectors.port import Account, PartToSend, Remember, Target

_BLOB_LIFE = timedelta(minutes=50)


async def arm_record(account: Account, part: PartToSend, remember: Remember) -> None:
    """Upload what is missing and freeze the record: both are remembered as soon as they are known."""
    blobs = await _uploaded(account, part, remember)
    if "record" not in part.provider:
        record = await _build(account, part, [blobs[item.sha256]["blob"] for item in part.media])
        await remember({"record": record})


async def _uploaded(account: Account, part: PartToSend, remember: Remember) -> dict[str, Any]:
    """The blob of each medium by digest. One no record refers to is dropped after a while: an old one goes again,
    and gets the same reference, since a reference is the digest of the bytes."""
    blobs = dict(part.provider.get("blobs") or {})
    for item in part.media:
        held = blobs.get(item.sha256)
        if held is None or clock.now() - datetime.fromisoformat(held["at"]) > _BLOB_LIFE:
            answer = await xrpc.upload(account, item.read(), item.mime)
            blobs[item.sha256] = {"blob": answer["blob"], "at": clock.now().isoformat()}
            await remember({"blobs": dict(blobs)})
    return blobs


async def _build(account: Account, part: PartToSend, blobs: list[Any]) -> dict[str, Any]:
    record: dict[str, Any] = {"$type": POST, "text": part.text, "createdAt": _stamp(part.created_at)}
    facets = facets_of(part.text, await _dids(account, part.text))
    if facets:
        record["facets"] = facets
    if part.language:
        record["langs"] = [part.language]
    if blobs:
        record["embed"] = _images(part, blobs)
    if part.reply_to:
        record["reply"] = await _reply(account, part.reply_to)
    return record


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _images(part: PartToSend, blobs: list[Any]) -> dict[str, Any]:
    images = []
    for item, blob in zip(part.media, blobs, strict=True):
        image: dict[str, Any] = {"image": blob, "alt": item.alt}
        if item.width > 0 and item.height > 0:
            image["aspectRatio"] = {"width": item.width, "height": item.height}
        images.append(image)
    return {"$type": "app.bsky.embed.images", "images": images}


async def _dids(account: Account, text: str) -> dict[str, str]:
    """DIDs by handle; a handle that leads nowhere is left out and stays plain text."""
    dids = {}
    for handle in mentions_of(text):
        try:
            found = await xrpc.query(account, "com.atproto.identity.resolveHandle", [("handle", handle)])
        except Refused:
            continue
        dids[handle] = str(found["did"])
    return dids


async def _reply(account: Account, target: Target) -> dict[str, Any]:
    """Strong references to the parent and to the root of its thread."""
    cid, root = str(target.extra.get("cid") or ""), target.extra.get("root")
    if not cid:
        cid, root = await _look_up(account, target.external_id)
    parent = {"uri": target.external_id, "cid": cid}
    return {"root": dict(root) if root else parent, "parent": parent}


async def _look_up(account: Account, uri: str) -> tuple[str, Mapping[str, str] | None]:
    """CID of a post and the root it answers. Our own posts are asked of our PDS: the AppView may not know them yet."""
    repo, collection, rkey = split_uri(uri)
    if repo == account.account_id:
        params = [("repo", repo), ("collection", collection), ("rkey", rkey)]
        post = await xrpc.query(account, "com.atproto.repo.getRecord", params)
        return str(post["cid"]), post["value"].get("reply", {}).get("root")
    posts = (await xrpc.query(account, "app.bsky.feed.getPosts", [("uris", uri)])).get("posts", [])
    if not posts:
        raise Refused("network.target_gone", params={"host": uri})
    return str(posts[0]["cid"]), posts[0]["record"].get("reply", {}).get("root")
