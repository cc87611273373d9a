"""Puts every variant of a post in the calendar at once."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.content.queries import post_card
from binome.core.permissions import Actor, require
from binome.core.problems import BadInput, Problem
from binome.publishing.actions.schedule_publication import schedule_publication
from binome.publishing.queries import publications_of_variants


@transaction.atomic
def schedule_post(actor: Actor, post_id: UUID, *, wall_time: datetime, now: datetime) -> tuple[UUID, ...]:
    """The publications' ids, all or none: one variant that cannot be planned refuses the whole, naming it.

    What is public already stays out of it, so that the channel that refused can be tried again; Conflict when all is.
    """
    require(actor, "publishing.schedule")
    variants = [variant.id for variant in post_card(post_id).variants]
    if not variants:
        raise BadInput(Problem("publication.no_variant", "channel"))
    public = {slot.variant_id for slot in publications_of_variants(variants) if slot.state == "PUBLISHED"}
    waiting = [variant for variant in variants if variant not in public] or variants
    return tuple(schedule_publication(actor, variant, wall_time=wall_time, now=now) for variant in waiting)
