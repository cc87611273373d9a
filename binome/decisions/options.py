"""Writes the options of a decision; part of the actions that open and edit one."""

from __future__ import annotations

from collections.abc import Sequence

from binome.core.decisions import OptionDraft
from binome.decisions.models import Decision, Option


def write_options(decision: Decision, drafts: Sequence[OptionDraft]) -> None:
    """Make the options of `decision` what `drafts` say: those without an id are new, those left out go."""
    decision.options.exclude(pk__in=[draft.id for draft in drafts if draft.id]).delete()
    # Positions are unique: out of the way first, then each in its place.
    for row in decision.options.all():
        Option.objects.filter(pk=row.pk).update(position=row.position + 1000)
    for position, draft in enumerate(drafts):
        written = {
            "position": position,
            "title": draft.title.strip(),
            "pros": draft.pros.strip(),
            "cons": draft.cons.strip(),
        }
        changed = draft.id and decision.options.filter(pk=draft.id).update(**written)
        if not changed:
            Option.objects.create(decision=decision, **written)
