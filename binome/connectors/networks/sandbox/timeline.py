"""Everything said around an account between two instants, put together from the audience, the waves and the voices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from binome.connectors.networks.sandbox.anger import UNDER_THE_LAST_POST, anger_of
from binome.connectors.networks.sandbox.audience import (
    LONGEST_TAIL,
    Remark,
    insistence_on,
    remarks_under,
    spoken_on,
    thanks_for,
)
from binome.connectors.networks.sandbox.world import SandboxAccount, SandboxPost, Voice, World
from binome.connectors.port import ItemKind

_FOLLOW_UPS = timedelta(days=4)


def said_between(world: World, account: SandboxAccount, after: datetime, until: datetime) -> list[Remark]:
    """What others said with `after` <= instant <= `until`, in order of instant and id; nothing under deleted posts."""
    said = [
        *_under_posts(world, account, after),
        *_thanks(world, account, after),
        *_anger(world, account, after, until),
        *_voices(world, account),
        *_spoken(world, account, after, until),
    ]
    kept = [remark for remark in said if after <= remark.at <= until and remark.root not in world.deleted]
    return sorted(kept, key=lambda remark: (remark.at, remark.id))


def remark_of(world: World, account: SandboxAccount, key: str) -> Remark | None:
    """One remark by its id, which says where it comes from."""
    if key in world.voices:
        return _remark_of_voice(world, account, world.voices[key])
    origin, _, last = key.rpartition("-")
    if last == "i":
        asked = remark_of(world, account, origin)
        return insistence_on(world.server, asked, account.language) if asked else None
    if last == "t":
        return _thank(world, account, world.posts[origin]) if origin in world.posts else None
    return next((remark for remark in _siblings(world, account, origin, last) if remark.id == key), None)


def root_of(world: World, account: SandboxAccount, key: str) -> str:
    """The top of the thread of a post, an answer of ours or a remark."""
    post = world.posts.get(key)
    if post is not None:
        return root_of(world, account, post.reply_to) if post.reply_to else post.id
    remark = remark_of(world, account, key)
    return remark.root or remark.id if remark else key


def _siblings(world: World, account: SandboxAccount, origin: str, last: str) -> Iterator[Remark]:
    if last.startswith("c") and origin in world.posts:
        yield from remarks_under(world.server, world.posts[origin])
    if last.startswith("w"):
        for wave in world.waves:
            if wave.id == origin:
                yield from _attached(world, account, anger_of(world.server, wave, account))
    if last.startswith(("m", "d")) and (day := _day_in(origin)):
        yield from spoken_on(world.server, account, day)


def _day_in(origin: str) -> int | None:
    """The day that ends the origin of a mention, None when it is none."""
    try:
        return datetime.strptime(origin.rpartition("-")[2], "%y%m%d").replace(tzinfo=UTC).toordinal()
    except ValueError:
        return None


def _under_posts(world: World, account: SandboxAccount, after: datetime) -> Iterator[Remark]:
    answered = {answer.reply_to: answer.at for answer in reversed(world.replies_of(account.id))}
    for post in world.posts_of(account.id):
        if post.at < after - LONGEST_TAIL - _FOLLOW_UPS:
            continue
        for remark in remarks_under(world.server, post):
            yield remark
            again = insistence_on(world.server, remark, account.language)
            if again and not (remark.id in answered and answered[remark.id] < again.at):
                yield again


def _thanks(world: World, account: SandboxAccount, after: datetime) -> Iterator[Remark]:
    for answer in world.replies_of(account.id):
        if answer.at >= after - _FOLLOW_UPS:
            thank = _thank(world, account, answer)
            if thank:
                yield thank


def _thank(world: World, account: SandboxAccount, answer: SandboxPost) -> Remark | None:
    remark = remark_of(world, account, answer.reply_to)
    return thanks_for(world.server, answer, remark) if remark else None


def _anger(world: World, account: SandboxAccount, after: datetime, until: datetime) -> Iterator[Remark]:
    for wave in world.waves:
        if wave.start <= until and wave.start + timedelta(hours=wave.hours) >= after:
            yield from _attached(world, account, anger_of(world.server, wave, account))


def _attached(world: World, account: SandboxAccount, remarks: tuple[Remark, ...]) -> Iterator[Remark]:
    """Anger goes under the last post of its moment; a brand that has none is mentioned instead."""
    posts = world.posts_of(account.id)
    for remark in remarks:
        if remark.to != UNDER_THE_LAST_POST:
            yield remark
            continue
        last = max((post for post in posts if post.at <= remark.at), key=lambda post: post.at, default=None)
        yield replace(remark, to=last.id, root=last.id) if last else replace(remark, kind=ItemKind.MENTION, to="")


def _voices(world: World, account: SandboxAccount) -> Iterator[Remark]:
    for voice in world.voices.values():
        if voice.account_id == account.id:
            yield _remark_of_voice(world, account, voice)


def _remark_of_voice(world: World, account: SandboxAccount, voice: Voice) -> Remark:
    kind = ItemKind.REPLY if voice.to else ItemKind.MENTION
    root = root_of(world, account, voice.to) if voice.to else ""
    return Remark(voice.id, kind, voice.at, voice.handle, voice.name, voice.text, voice.to, root, "chat")


def _spoken(world: World, account: SandboxAccount, after: datetime, until: datetime) -> Iterator[Remark]:
    first = max(after, account.at)
    for day in range(first.toordinal(), until.toordinal() + 1):
        yield from (remark for remark in spoken_on(world.server, account, day) if remark.at >= account.at)
