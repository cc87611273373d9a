"""Publishing a status: the part's id is the Idempotency-Key."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

from binome.connectors import clock
from binome.connectors.errors import NotSent, Refused, TryLater
from binome.connectors.families.mastodon_api.calls import Server, post, post_file, read, server_of
from binome.connectors.families.mastodon_api.statuses import permalink_of
from binome.connectors.http import FormFile
from binome.connectors.port import Accepted, Account, MediaFile, PartToSend, Remember
from binome.core.limits import Limits, check_post

_POLLS = 10
_POLL_S = 1.0


class MastodonApiPublisher:
    """Uploads while arming, posts when committing."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits

    async def arm(self, account: Account, part: PartToSend, remember: Remember) -> None:
        """Every medium uploaded and ready; ids are remembered one by one. TryLater while the server still works."""
        _require_acceptable(self.limits.with_instance(account.limits), part)
        uploads: dict[str, str] = dict(part.provider.get("media") or {})
        processing: list[str] = list(part.provider.get("processing") or [])
        for position, item in enumerate(part.media):
            name = _name_of(position, item)
            if name not in uploads:
                uploads[name], ready = await _upload(server_of(account), item)
                processing += [] if ready else [uploads[name]]
                await remember({"media": dict(uploads), "processing": list(processing)})
        for media_id in processing:
            await _require_ready(server_of(account), media_id)

    async def commit(self, account: Account, part: PartToSend, *, deadline: float) -> Accepted:
        """Posts the status. Mastodon answers a second one of the same key (for an hour) with the first; other
        software may not: the caller asks the Finder before every retry after a lost answer."""
        if len(media_ids(part)) < len(part.media):
            raise NotSent("publish.not_armed")
        headers = {"Idempotency-Key": str(part.key)}
        body = _body(account, part)
        status = (
            await post(server_of(account), "/api/v1/statuses", body, headers=headers, deadline=deadline)
        ).mapping()
        return Accepted(str(status["id"]), permalink_of(status), {"uri": str(status.get("uri") or "")})


def media_ids(part: PartToSend) -> list[str]:
    """The attachment ids of a part, in its order, as far as they are known."""
    uploads = part.provider.get("media") or {}
    names = [_name_of(position, item) for position, item in enumerate(part.media)]
    return [str(uploads[name]) for name in names if name in uploads]


def spoken_text(account: Account, part: PartToSend) -> str:
    """The text as sent: an answer names the person it answers, or he would never hear of it."""
    acct = str(part.reply_to.extra.get("acct") or "") if part.reply_to else ""
    own = acct in ("", account.handle, account.handle.partition("@")[0])
    if own or f"@{acct}".casefold() in part.text.casefold():
        return part.text
    return f"@{acct} {part.text}"


def _name_of(position: int, item: MediaFile) -> str:
    return f"{position}:{item.sha256}"


def _require_acceptable(limits: Limits, part: PartToSend) -> None:
    problems = check_post(limits, part.text, part.media)
    if part.reply_to:
        problems = [problem for problem in problems if problem.code != "media.required"]
    if problems:
        raise Refused(problems[0].code, params=problems[0].params)


async def _upload(server: Server, item: MediaFile) -> tuple[str, bool]:
    """The attachment's id, and whether it is ready: 200 = yes, 202 = still being worked on."""
    file = FormFile("file", item.read(), item.mime, item.name or item.sha256)
    fields = {"description": item.alt} if item.alt else {}
    answer = await post_file(server, "/api/v2/media", file, fields)
    return str(answer.mapping()["id"]), answer.status != 202


async def _require_ready(server: Server, media_id: str) -> None:
    """200 = ready, 206 = still being worked on (docs.joinmastodon.org, media, read 2026-07-02)."""
    for _ in range(_POLLS):
        if (await read(server, f"/api/v1/media/{media_id}")).status != 206:
            return
        await asyncio.sleep(_POLL_S)
    raise TryLater("media.processing", at=clock.now() + timedelta(seconds=30), params={"host": server.url, "said": ""})


def _body(account: Account, part: PartToSend) -> dict[str, Any]:
    body: dict[str, Any] = {"status": spoken_text(account, part), "visibility": _visibility(account, part)}
    if part.media:
        body["media_ids"] = media_ids(part)
    if part.language:
        body["language"] = part.language
    if part.settings.get("spoiler_text"):
        body["spoiler_text"] = str(part.settings["spoiler_text"])
    if part.reply_to:
        body["in_reply_to_id"] = part.reply_to.external_id
    return body


def _visibility(account: Account, part: PartToSend) -> str:
    """An answer is never said more widely than what it answers."""
    answered = str(part.reply_to.extra.get("visibility") or "") if part.reply_to else ""
    return answered or str(part.settings.get("visibility") or account.settings.get("visibility") or "public")
