"""Puts every variant of a post in the calendar at once."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.content.queries import post_card
from binome.core.permissions import Actor, require
from binome.core.problems import BadInput, Problem
from binome.publishing.actions.schedule_publication import schedule_publication


@transaction.atomic
def schedule_post(actor: Actor, post_id: UUID, *, wall_time: datetime, now: datetime) -> tuple[UUID, ...]:
    """The publications' ids, all or none: one variant that cannot be planned refuses the whole, naming it."""
    require(actor, "publishing.schedule")
    variants = [variant.id for variant in post_card(post_id).variants]
    if not variants:
        raise BadInput(Problem("publication.no_variant", "channel"))
    return tuple(schedule_publication(actor, variant, wall_time=wall_time, now=now) for variant in variants)
