"""Finding a status of ours after a lost answer: by its attachments, else by its words and what it answers."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from binome.connectors.errors import NoAnswer, Refused
from binome.connectors.families.mastodon_api.calls import read, server_of
from binome.connectors.families.mastodon_api.instance import GENUINE
from binome.connectors.families.mastodon_api.plain_text import plain_text, same_text
from binome.connectors.families.mastodon_api.publishing import media_ids, spoken_text
from binome.connectors.families.mastodon_api.statuses import instant_of, sighting_of
from binome.connectors.port import Account, Certainty, PartToSend, Sighting

_PAGE = 40
_MOST_PAGES = 25
_CLOCKS_APART = timedelta(minutes=2)


def certainty_at(account: Account) -> Certainty:
    """Mastodon honours the key for an hour; others don't, or not so that one may rely on it."""
    return Certainty.CLIENT_IDENTITY if account.settings.get("software") == GENUINE else Certainty.LISTING


class MastodonApiFinder:
    """Reads the account's own statuses."""

    certainty = Certainty.CLIENT_IDENTITY
    probe_lag_s = 5.0

    async def find(self, account: Account, part: PartToSend, since: datetime) -> Sighting | None:
        """The one status since `since` that is this part; NoAnswer when two could be, or the list does not end."""
        ours = {str(status["id"]): status async for status in _since(account, since) if _is_part(account, part, status)}
        if len(ours) > 1:
            raise NoAnswer("probe.ambiguous", params={"count": len(ours)})
        return next(map(sighting_of, ours.values()), None)

    async def read_back(self, account: Account, external_id: str) -> Sighting | None:
        """The status of that id."""
        try:
            return sighting_of((await read(server_of(account), f"/api/v1/statuses/{external_id}")).mapping())
        except Refused as refusal:
            if refusal.evidence.get("status") in (404, 410):
                return None
            raise


async def _since(account: Account, since: datetime) -> AsyncIterator[Mapping[str, Any]]:
    """Our statuses from new to old, down to `since` (clocks differ a little); some servers give one on two pages."""
    oldest, max_id = since - _CLOCKS_APART, ""
    path = f"/api/v1/accounts/{account.account_id}/statuses"
    for _ in range(_MOST_PAGES):
        params = [("limit", str(_PAGE)), ("exclude_reblogs", "true")] + ([("max_id", max_id)] if max_id else [])
        page = (await read(server_of(account), path, params)).sequence()
        for status in page:
            if instant_of(status) >= oldest:
                yield status
        if not page or instant_of(page[-1]) < oldest or str(page[-1]["id"]) == max_id:
            return
        max_id = str(page[-1]["id"])
    raise NoAnswer("probe.too_many", params={"count": _MOST_PAGES * _PAGE})


def _is_part(account: Account, part: PartToSend, status: Mapping[str, Any]) -> bool:
    attached = status.get("media_attachments") or []
    if len(attached) != len(part.media):
        return False
    if attached and account.settings.get("software") == GENUINE:
        return sorted(media_ids(part)) == sorted(str(item["id"]) for item in attached)
    answers = str(status.get("in_reply_to_id") or "")
    if answers != (part.reply_to.external_id if part.reply_to else ""):
        return False
    return _same_files(part, attached) or _same_words(account, part, status)


def _same_files(part: PartToSend, attached: Sequence[Mapping[str, Any]]) -> bool:
    """snac gives an attachment another id once it stands in a status; the file's address keeps the first."""
    shown = {str(item["id"]) for item in attached} | {str(item.get("url")).rpartition("/")[2] for item in attached}
    return bool(attached) and set(media_ids(part)) <= shown


def _same_words(account: Account, part: PartToSend, status: Mapping[str, Any]) -> bool:
    """`text`, the source, is given by few; without it, `<words>` that a server let through as markup are lost."""
    spoken = spoken_text(account, part)
    shown = (str(status.get("text") or ""), plain_text(str(status.get("content") or "")))
    return any(same_text(spoken, text) for text in shown)
