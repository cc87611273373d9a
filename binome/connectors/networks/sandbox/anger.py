"""A wave of anger: what a crisis looks like from the inbox."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from random import Random

from binome.connectors.networks.sandbox.audience import Remark
from binome.connectors.networks.sandbox.personas import Persona, cast_of
from binome.connectors.networks.sandbox.sayings import sayings_in
from binome.connectors.networks.sandbox.voice import styled
from binome.connectors.networks.sandbox.world import SandboxAccount, Wave
from binome.connectors.port import ItemKind

UNDER_THE_LAST_POST = "last"

_SHARES = {"anger": 76, "anger_doubt": 15, "anger_defence": 9}


@lru_cache(maxsize=256)
def anger_of(server: str, wave: Wave, account: SandboxAccount) -> tuple[Remark, ...]:
    """Every message of the wave in order of time. It climbs fast and dies slowly; two in three are said under the
    brand's last post (`to` is then UNDER_THE_LAST_POST, for the reader to resolve), the others are mentions."""
    chance = Random(f"{server}|{wave.topic}|{wave.start}|{account.handle}")
    language = wave.language or account.language
    remarks = [_message(chance, wave, account.handle, language, number) for number in range(wave.messages)]
    return tuple(sorted(remarks, key=lambda remark: (remark.at, remark.id)))


def _message(chance: Random, wave: Wave, brand: str, language: str, number: int) -> Remark:
    at = wave.start + timedelta(hours=chance.triangular(0, wave.hours, wave.hours * 0.22))
    intent = chance.choices(list(_SHARES), list(_SHARES.values()))[0]
    persona = _passer_by(chance, language, number)
    text = about(wave.topic, chance.choice(sayings_in(language)[intent]))
    text = styled(chance, persona, intent, text)
    under = chance.random() < 0.66
    kind, to = (ItemKind.REPLY, UNDER_THE_LAST_POST) if under else (ItemKind.MENTION, "")
    text = text if under else f"@{brand} {text}"
    return Remark(f"{wave.id}-w{number}", kind, at, persona.handle, persona.name, text, to, "", intent)


def about(topic: str, saying: str) -> str:
    """The saying with its topic: French articles contract, sentences begin with a capital."""
    text = saying.replace("{topic}", topic).replace(" de les ", " des ").replace(" de le ", " du ")
    return re.sub(r"(^|[.!?] )(\w)", lambda start: start[1] + start[2].upper(), text)


def _passer_by(chance: Random, language: str, number: int) -> Persona:
    """Regulars first; then people nobody has seen before, as in every storm."""
    known = [persona for persona in cast_of(language) if persona.temper != "spammer"]
    persona = chance.choice(known)
    if chance.random() < 0.4:
        return persona
    first = chance.choice(known).name.split()[0]
    letter = chance.choice("ABCDEFGHLMNPRSTV")
    style = chance.choice(("plain", "quick", "shout", "emoji", "plain"))
    return Persona(f"{first.lower()}.{letter.lower()}{number}", f"{first} {letter}.", "grumpy", style)
