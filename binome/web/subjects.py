"""Where the things that events speak of are shown."""

from __future__ import annotations

from uuid import UUID

from django.urls import NoReverseMatch, reverse

SCREENS: dict[str, str] = {
    "objective": "objective",
    "campaign": "campaign",
    "brief": "brief",
    "post": "post",
    "approval": "approval",
    "publication": "publication",
    "conversation": "conversation",
    "finding": "finding",
    "decision": "decision",
    "channel": "channels",
    "invitation": "people",
    "role": "people",
    "brand": "home",
}
"""Subject type -> the screen of one such thing, or the list it stands in."""


def subject_address(slug: str, subject_type: str, subject_id: UUID) -> str:
    """The address of a subject on its brand; the brand's home for what has no screen."""
    name = SCREENS.get(subject_type, "home")
    for args in ([slug, subject_id], [slug]):
        try:
            return reverse(name, args=args)
        except NoReverseMatch:
            continue
    return reverse("home", args=[slug])
