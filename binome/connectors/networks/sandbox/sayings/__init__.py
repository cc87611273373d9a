"""The words of the audience, by language and intent. `intent.coffee` is said of coffee only."""

from __future__ import annotations

from collections.abc import Mapping

from binome.connectors.networks.sandbox.sayings import english, french


def sayings_in(language: str) -> Mapping[str, tuple[str, ...]]:
    """Every saying of a language; French unless it is English."""
    return english.SAYINGS if language.lower().startswith("en") else french.SAYINGS
