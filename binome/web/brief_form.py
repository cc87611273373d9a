"""The form of a brief: what was typed, where it hangs, and what to show in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from binome import words
from binome.core.briefs import FORMATS, BriefContent
from binome.core.problems import BadInput, Problem
from binome.planning.queries import BriefCard, CampaignCard
from binome.web.typed import Typed

TEXTS = ("title", "message", "audience", "dos", "donts", "quality_criteria", "deadline", "place")


def content_of(sent: QueryDict) -> BriefContent:
    """What was typed; BadInput for what cannot be read."""
    typed = Typed(sent)
    content = BriefContent(
        title=typed.text("title"), message=typed.text("message"), audience=typed.text("audience"),
        formats=tuple(sent.getlist("formats")), dos=typed.text("dos"), donts=typed.text("donts"),
        deadline=typed.day("deadline"), quality_criteria=typed.text("quality_criteria"),
    )  # fmt: skip
    typed.refuse()
    return content


def place_of(sent: QueryDict) -> tuple[UUID, UUID | None]:
    """The campaign and the phase that were chosen ("campaign" or "campaign:phase"); BadInput without one."""
    campaign, _colon, phase = sent.get("place", "").partition(":")
    try:
        return UUID(campaign), UUID(phase) if phase else None
    except ValueError:
        raise BadInput(Problem("brief.place_missing", "place")) from None


def phase_of(sent: QueryDict) -> UUID | None:
    """The phase that was chosen, for a brief that stays in its campaign."""
    return place_of(sent)[1]


def values_of(card: BriefCard) -> dict[str, Any]:
    """A brief as the form shows it."""
    content, line = card.content, card.line
    values: dict[str, Any] = {name: getattr(content, name) for name in TEXTS if hasattr(content, name)}
    place = f"{line.campaign_id}:{line.phase_id}" if line.phase_id else str(line.campaign_id)
    return values | {"formats": content.formats, "deadline": _day(content.deadline), "place": place}


def values_sent(sent: QueryDict) -> dict[str, Any]:
    """What was typed, to show it again."""
    return {name: sent.get(name, "") for name in TEXTS} | {"formats": sent.getlist("formats")}


def places(campaigns: Iterable[CampaignCard]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Campaigns with what hangs in each: (campaign, [(value, words)])."""
    return [(campaign.name, _places_in(campaign)) for campaign in campaigns]


def format_choices() -> list[tuple[str, str]]:
    """The formats one may ask for, in words."""
    return [(code, words.say(f"brief_format.{code}", get_language() or "en")) for code in FORMATS]


def _places_in(campaign: CampaignCard) -> list[tuple[str, str]]:
    phases = [(f"{campaign.id}:{phase.id}", phase.name) for phase in campaign.phases]
    return [*phases, (str(campaign.id), _("The whole campaign"))]


def _day(value: Any) -> str:
    return value.isoformat() if value else ""
