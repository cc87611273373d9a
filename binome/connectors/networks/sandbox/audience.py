"""What the audience says under a post, to the brand, and after an answer.

Everything is a function of the server's name, the words and the instants: the same journal read twice, or in two
processes, shows the same people saying the same things, and the same story told twice meets the same audience.
Nothing here reads a clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from random import Random

from binome.connectors.networks.sandbox.personas import Persona, cast_of
from binome.connectors.networks.sandbox.sayings import sayings_in
from binome.connectors.networks.sandbox.themes import about_coffee, weights_of
from binome.connectors.networks.sandbox.voice import say
from binome.connectors.networks.sandbox.world import SandboxAccount, SandboxPost
from binome.connectors.port import ItemKind

LONGEST_TAIL = timedelta(days=6)
"""After that nobody speaks under a post any more, unless answered."""

_FORMAT_TALK = {"text": 3.6, "image": 5.0, "carousel": 5.8, "video": 6.4}


@dataclass(frozen=True)
class Remark:
    """One thing said. `to` is the id of what it answers, `root` of the post at the top ('' for a mention or a DM)."""

    id: str
    kind: ItemKind
    at: datetime
    handle: str
    name: str
    text: str
    to: str
    root: str
    intent: str


@lru_cache(maxsize=8192)
def remarks_under(server: str, post: SandboxPost) -> tuple[Remark, ...]:
    """Everything people will ever say of their own accord under `post`, in order of time."""
    chance = Random(f"{server}|{post.at}|{post.text}")
    language, coffee = post.language, about_coffee(post.text + server)
    mean = _FORMAT_TALK.get(post.format, 4.0) * chance.lognormvariate(0, 0.5)
    people = _visitors(chance, cast_of(language), _about(chance, mean))
    remarks = []
    for number, persona in enumerate(people):
        weights = weights_of(post.text, persona.temper, coffee=coffee)
        intent = chance.choices(list(weights), list(weights.values()))[0]
        text = say(chance, persona, intent, language, coffee=coffee)
        at = _awake(chance, post.at + _lag(chance))
        remarks.append(_remark(f"{post.id}-c{number}", ItemKind.REPLY, at, persona, text, post.id, post.id, intent))
    return tuple(sorted(remarks, key=lambda remark: (remark.at, remark.id)))


@lru_cache(maxsize=8192)
def thanks_for(server: str, answer: SandboxPost, remark: Remark) -> Remark | None:
    """What the person says to the brand's answer: two in three say thank you, the bad ones never."""
    chance = Random(f"{server}|{answer.at}|{remark.text}|thanks")
    if remark.intent in ("spam", "troll", "thanks", "soothed") or chance.random() > 0.66:
        return None
    intent = "soothed" if remark.intent.startswith(("complain", "anger", "insists")) else "thanks"
    persona = Persona(remark.handle, remark.name, "fan", chance.choice(("plain", "plain", "emoji")))
    at = answer.at + timedelta(minutes=2 + chance.expovariate(1 / 35))
    text = say(chance, persona, intent, answer.language)
    kind = ItemKind.DM if remark.kind is ItemKind.DM else ItemKind.REPLY
    return _remark(f"{answer.id}-t", kind, at, persona, text, answer.id, remark.root or remark.id, intent)


@lru_cache(maxsize=8192)
def insistence_on(server: str, remark: Remark, language: str) -> Remark | None:
    """One question or complaint in six, left without an answer for a day, is asked again."""
    chance = Random(f"{server}|{remark.at}|{remark.text}|insists")
    if not remark.intent.startswith(("ask_", "complain")) or chance.random() > 0.16:
        return None
    persona = Persona(remark.handle, remark.name, "grumpy", "quick")
    at = remark.at + timedelta(hours=24 + chance.expovariate(1 / 6))
    text = say(chance, persona, "insists", language)
    return _remark(f"{remark.id}-i", ItemKind.REPLY, at, persona, text, remark.id, remark.root, "insists")


@lru_cache(maxsize=4096)
def spoken_on(server: str, account: SandboxAccount, day: int) -> tuple[Remark, ...]:
    """Mentions and direct messages of one day (its proleptic ordinal) to an account."""
    chance = Random(f"{server}|{account.handle}|{day}")
    start = datetime.fromordinal(day).replace(tzinfo=account.at.tzinfo)
    mentions = chance.choices((0, 1, 2), (55, 33, 12))[0]
    messages = chance.choices((0, 1), (70, 30))[0]
    said = [*_mentions(chance, account, start, mentions), *_messages(chance, account, start, messages)]
    return tuple(sorted(said, key=lambda remark: (remark.at, remark.id)))


def _mentions(chance: Random, account: SandboxAccount, start: datetime, count: int) -> Iterator[Remark]:
    people = [persona for persona in cast_of(account.language) if persona.temper not in ("spammer", "troll")]
    for number in range(count):
        text = chance.choice(sayings_in(account.language)["mention"]).replace("{brand}", f"@{account.handle}")
        at, persona = start + timedelta(hours=chance.triangular(6, 22, 13)), chance.choice(people)
        yield _remark(f"{account.id}-{start:%y%m%d}-m{number}", ItemKind.MENTION, at, persona, text, "", "", "mention")


def _messages(chance: Random, account: SandboxAccount, start: datetime, count: int) -> Iterator[Remark]:
    people = [persona for persona in cast_of(account.language) if persona.temper in ("buyer", "curious", "maker")]
    for number in range(count):
        text = chance.choice(sayings_in(account.language)["message"])
        at, persona = start + timedelta(hours=chance.triangular(7, 21, 18)), chance.choice(people)
        yield _remark(f"{account.id}-{start:%y%m%d}-d{number}", ItemKind.DM, at, persona, text, "", "", "message")


def _remark(
    key: str, kind: ItemKind, at: datetime, persona: Persona, text: str, to: str, root: str, intent: str
) -> Remark:
    return Remark(key, kind, at, persona.handle, persona.name, text, to, root, intent)


def _visitors(chance: Random, cast: Sequence[Persona], count: int) -> list[Persona]:
    """At most `count` people, each once; of the nuisances, every second one had better things to do."""
    drawn = chance.sample(cast, k=min(len(cast), count))
    return [persona for persona in drawn if persona.temper not in ("troll", "spammer") or chance.random() < 0.5]


def _about(chance: Random, mean: float) -> int:
    """A whole number near `mean`: Poisson, by counting arrivals in one unit of time."""
    count, elapsed = 0, chance.expovariate(mean)
    while elapsed < 1:
        count, elapsed = count + 1, elapsed + chance.expovariate(mean)
    return count


def _lag(chance: Random) -> timedelta:
    """Half of what will be said is said within four hours."""
    return min(
        timedelta(seconds=40) + timedelta(hours=chance.expovariate(0.693 / 4)), LONGEST_TAIL - timedelta(hours=10)
    )


def _awake(chance: Random, at: datetime) -> datetime:
    """People sleep: what would be said at night is mostly said at breakfast."""
    if at.hour in (0, 1, 2, 3, 4) and chance.random() < 0.85:
        return at.replace(hour=5) + timedelta(minutes=chance.uniform(0, 200))
    return at
