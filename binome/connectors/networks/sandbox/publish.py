"""Publishing on the sandbox: one post a key, whatever is retried."""

from __future__ import annotations

import asyncio
import hashlib
import time
from datetime import datetime, timedelta

from binome.connectors import clock
from binome.connectors.errors import NoAnswer, NotSent, Refused, TryLater
from binome.connectors.networks.sandbox import journal
from binome.connectors.networks.sandbox.limits import LIMITS
from binome.connectors.networks.sandbox.scenario import Fault, take_fault
from binome.connectors.networks.sandbox.signin import require_token
from binome.connectors.networks.sandbox.world import SandboxPost, World, open_world
from binome.connectors.port import Accepted, Account, Certainty, PartToSend, Remember, Sighting
from binome.core.limits import check_post


class SandboxPublisher:
    """Accepts what the limits allow, once a key."""

    async def arm(self, account: Account, part: PartToSend, remember: Remember) -> None:
        """Uploads the media: keeps their digests, as a real network would give ids."""
        require_token(open_world(account.server), account)
        if part.media and "media" not in part.provider:
            await remember({"media": [hashlib.sha256(item.read()).hexdigest() for item in part.media]})

    async def commit(self, account: Account, part: PartToSend, *, deadline: float) -> Accepted:
        """Creates the post, or returns the one that this key made; the server's faults happen here."""
        await self._be_slow(account)
        if time.monotonic() >= deadline:
            raise NotSent("http.deadline_passed", params={"host": account.server})
        with journal.locked(account.server):
            post, answered = self._accept(account, part)
        if not answered:
            raise NoAnswer("http.cut_off", params={"host": account.server})
        return Accepted(post.id, permalink_of(account.server, post.id), {"at": post.at.isoformat()})

    async def _be_slow(self, account: Account) -> None:
        with journal.locked(account.server):
            slow = take_fault(account.server, Fault.SLOW)
        if slow:
            await asyncio.sleep(1.5)

    def _accept(self, account: Account, part: PartToSend) -> tuple[SandboxPost, bool]:
        world = open_world(account.server)
        require_token(world, account)
        _break_before(account.server)
        known = world.by_key.get(str(part.key))
        if known is None:
            _require_acceptable(world, part)
            journal.append(account.server, _line_of(account, part))
        post = open_world(account.server).posts[known or _id_of(account, part)]
        return post, not take_fault(account.server, Fault.DROP_ANSWER)


class SandboxFinder:
    """Looks a key up: the sandbox forgets nothing and is never late."""

    certainty = Certainty.CLIENT_IDENTITY
    probe_lag_s = 0.0

    async def find(self, account: Account, part: PartToSend, since: datetime) -> Sighting | None:
        """The post of that key, None when the sandbox never saw it."""
        with journal.locked(account.server):
            unreadable = take_fault(account.server, Fault.UNREADABLE)
        if unreadable:
            raise NoAnswer("http.cut_off", params={"host": account.server})
        world = open_world(account.server)
        require_token(world, account)
        found = world.by_key.get(str(part.key))
        return _sighting(world, found) if found else None

    async def read_back(self, account: Account, external_id: str) -> Sighting | None:
        """The post as the sandbox shows it, None when it is gone."""
        return _sighting(open_world(account.server), external_id)


def permalink_of(server: str, post_id: str) -> str:
    """The address of a sandbox post: a page of this installation."""
    return f"/seen/{server}/{post_id}"


def _break_before(server: str) -> None:
    if take_fault(server, Fault.DOWN):
        raise NotSent("http.unreachable", params={"host": server})
    if take_fault(server, Fault.TOO_MANY):
        at = clock.now() + timedelta(minutes=1)
        raise TryLater("network.too_many_calls", at=at, params={"host": server, "said": ""})
    if take_fault(server, Fault.REFUSE):
        raise Refused("network.refused", params={"host": server, "said": "the sandbox was told to refuse"})


def _require_acceptable(world: World, part: PartToSend) -> None:
    problems = check_post(LIMITS, part.text, part.media)
    if problems:
        raise Refused(problems[0].code, params=problems[0].params)
    if part.reply_to and part.reply_to.external_id in world.deleted:
        raise Refused("network.target_gone", params={"host": world.server})


def _id_of(account: Account, part: PartToSend) -> str:
    return "p" + hashlib.sha256(f"{account.server}|{part.key}".encode()).hexdigest()[:14]


def _line_of(account: Account, part: PartToSend) -> dict[str, object]:
    return {
        "kind": "post",
        "id": _id_of(account, part),
        "key": str(part.key),
        "account_id": account.account_id,
        "text": part.text,
        "language": part.language,
        "format": part.format,
        "alts": [item.alt for item in part.media],
        "reply_to": part.reply_to.external_id if part.reply_to else "",
        "at": clock.now().isoformat(),
    }


def _sighting(world: World, post_id: str) -> Sighting | None:
    post = world.shown(post_id)
    if post is None:
        return None
    return Sighting(post.id, permalink_of(world.server, post.id), post.text, len(post.alts), post.alts, post.at)
