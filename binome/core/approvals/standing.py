"""What a post's signatures are worth at this moment."""

from __future__ import annotations

from collections.abc import Mapping, Set
from enum import StrEnum
from typing import TypeVar

Key = TypeVar("Key")


class Standing(StrEnum):
    """How a post stands with whoever signs; the words are those of `state.<value>`."""

    NONE = "UNASKED"
    REQUESTED = "REQUESTED"
    SIGNED = "SIGNED"
    VOIDED = "VOIDED"
    CHANGES_ASKED = "CHANGES_ASKED"
    WITHDRAWN = "WITHDRAWN"


def standing(last_state: str | None, variants: Set[Key], holding: Set[Key]) -> Standing:
    """`last_state` is the state of the latest request (None: never asked); `variants` those the post has now,
    `holding` those whose signature holds.

    A signed post whose variant was edited is void; one that gained a channel since was never wholly signed: void too.
    """
    if last_state is None:
        return Standing.NONE
    if last_state != Standing.SIGNED:
        return Standing(last_state)
    return Standing.SIGNED if variants and variants <= holding else Standing.VOIDED


def signatures_that_hold(signed: Mapping[Key, Set[str]], present: Mapping[Key, str]) -> frozenset[Key]:
    """The variants whose present fingerprint is one of those signed for them."""
    return frozenset(key for key, fingerprint in present.items() if fingerprint in signed.get(key, frozenset()))
