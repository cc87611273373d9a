"""How many people a post reaches, and what they do: totals drawn once a post, growing along a half-life."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from random import Random

from binome.connectors.networks.sandbox.anger import anger_of
from binome.connectors.networks.sandbox.themes import theme_of
from binome.connectors.networks.sandbox.world import SandboxAccount, SandboxPost, World

_HALF_LIFE_H = {"text": 4.0, "image": 6.0, "carousel": 9.0, "video": 16.0}
_PULL_OF_FORMAT = {"text": 0.75, "image": 1.0, "carousel": 1.3, "video": 1.55}
_PULL_OF_THEME = {"recipe": 1.3, "contest": 1.45, "launch": 1.2, "team": 1.1, "price": 0.85, "delivery": 0.7}
_FLOOR = 0.55
_PEAKS = ((7.0, 1.2), (11.5, 1.35), (17.5, 1.5))


@dataclass(frozen=True)
class Totals:
    """What a post will have gathered when nobody sees it any more."""

    impressions: int
    reach: int
    likes: int
    reposts: int
    quotes: int
    saves: int
    clicks: int


def numbers_at(world: World, account: SandboxAccount, post: SandboxPost, at: datetime) -> Mapping[str, int]:
    """The counts of a post at an instant, by metric code; each only grows. Clicks exist where there is a link."""
    totals = totals_of(world.server, account, post)
    share = share_after(at - post.at, post.format)
    counts = {name: int(value * share) for name, value in vars(totals).items()}
    if "://" not in post.text:
        del counts["clicks"]
    return counts


def followers_at(world: World, account: SandboxAccount, at: datetime) -> int:
    """Followers: a start, a slow growth, what each post brought, and what each wave of anger cost."""
    won = sum(
        totals_of(world.server, account, post).reach * 0.006 * share_after(at - post.at, post.format)
        for post in world.posts_of(account.id)
        if post.at <= at
    )
    lost = sum(
        0.4 * sum(1 for remark in anger_of(world.server, wave, account) if remark.at <= at)
        for wave in world.waves
        if wave.start <= at
    )
    return max(0, int(_audience_at(world.server, account, at) + won - lost))


def share_after(age: timedelta, format: str) -> float:
    """The share of the totals gathered at that age: half of it each half-life, from 0 to 1."""
    hours = max(0.0, age.total_seconds() / 3600)
    return float(1 - 0.5 ** (hours / _HALF_LIFE_H.get(format, 6.0)))


@lru_cache(maxsize=8192)
def totals_of(server: str, account: SandboxAccount, post: SandboxPost) -> Totals:
    """The totals of a post: its audience, times format, theme, hour and luck. One in thirty travels far."""
    chance = Random(f"{server}|{post.at}|{post.text}|reach")
    pull = _PULL_OF_FORMAT.get(post.format, 1.0) * _PULL_OF_THEME.get(theme_of(post.text), 1.0) * _hour_pull(post.at)
    luck = chance.lognormvariate(0, 0.32) * (3.5 if chance.random() < 0.033 else 1.0)
    impressions = _audience_at(server, account, post.at) * 0.62 * pull * luck
    reach = impressions * chance.uniform(0.74, 0.86)
    return Totals(
        impressions=int(impressions),
        reach=int(reach),
        likes=int(reach * chance.betavariate(9, 190)),
        reposts=int(reach * chance.betavariate(4, 560)),
        quotes=int(reach * chance.betavariate(2, 1500)),
        saves=int(reach * chance.betavariate(4, 420)),
        clicks=int(reach * chance.betavariate(5, 300)),
    )


def _audience_at(server: str, account: SandboxAccount, at: datetime) -> float:
    chance = Random(f"{server}|{account.handle}|followers")
    start, a_day = chance.uniform(1400, 2600), chance.uniform(2.5, 5.5)
    return start + a_day * max(0.0, (at - account.at).total_seconds() / 86400)


def _hour_pull(at: datetime) -> float:
    """More people look before work, at noon and in the evening (hours UTC of a European audience)."""
    hour = at.hour + at.minute / 60
    return float(_FLOOR + 0.45 * sum(height * 0.5 ** (((hour - peak) / 1.6) ** 2) for peak, height in _PEAKS))
