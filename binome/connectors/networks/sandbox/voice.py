"""How one person writes what he means: openings, politeness, haste, capitals, emoji."""

from __future__ import annotations

from random import Random

from binome.connectors.networks.sandbox.personas import Persona
from binome.connectors.networks.sandbox.sayings import sayings_in

_WARM = ("😍", "☕", "✨", "🙌", "🤎", "💛", "😋", "🔥")
_COLD = ("😤", "😡", "🙄", "👎", "😒")
_ASKING = ("🙏", "🤔", "😊", "👀")


def say(chance: Random, persona: Persona, intent: str, language: str, *, coffee: bool = True) -> str:
    """One remark of that persona with that intent; the same `chance` says the same."""
    sayings = sayings_in(language)
    choices = sayings[intent]
    if coffee:
        choices = choices + sayings.get(f"{intent}.coffee", ()) * 2
    text = chance.choice(choices)
    if intent.startswith("ask_"):
        text = _asked(chance, persona, text, language)
    elif f"{intent}_more" in sayings and chance.random() < 0.35:
        text = f"{text} {chance.choice(sayings[f'{intent}_more'])}"
    return styled(chance, persona, intent, text)


def _asked(chance: Random, persona: Persona, text: str, language: str) -> str:
    sayings = sayings_in(language)
    hello = "" if persona.style == "quick" else chance.choice(sayings["hello"])
    if persona.style == "formal" and not hello:
        hello = sayings["hello"][0]
    asked = hello + text if hello else text[0].upper() + text[1:]
    return asked + ("" if persona.style == "quick" else chance.choice(sayings["please"]))


def styled(chance: Random, persona: Persona, intent: str, text: str) -> str:
    """`text` as that persona types it."""
    if persona.style == "quick":
        return _hasty(chance, text)
    if persona.style == "shout" and intent.startswith(("anger", "complain", "troll", "insists")):
        return text.upper().rstrip(".") + " !!!"
    if persona.style == "emoji" or chance.random() < 0.12:
        return f"{text} {chance.choice(_emoji_for(intent))}"
    return text


def _hasty(chance: Random, text: str) -> str:
    """No capitals at the start, no full stop at the end, now and then no question mark either."""
    short = text[0].lower() + text[1:] if len(text) > 1 and not text[1].isupper() else text
    short = short.rstrip(".")
    return short.removesuffix(" ?") + " ??" if short.endswith(" ?") and chance.random() < 0.3 else short


def _emoji_for(intent: str) -> tuple[str, ...]:
    if intent.startswith(("complain", "anger", "troll", "insists")):
        return _COLD
    return _ASKING if intent.startswith("ask_") else _WARM
