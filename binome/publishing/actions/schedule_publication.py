"""Puts a variant in the calendar."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, connection, transaction

from binome.approvals.queries import signature_holds
from binome.channels.queries import channel_card
from binome.content.queries import VariantToSend, shown_content, variant_for_sending, variant_problems
from binome.core.fingerprint import fingerprint
from binome.core.permissions import Actor, require
from binome.core.problems import BadInput, Conflict, Problem, refuse_if
from binome.core.publishing.lifecycle import ENDED
from binome.core.wall_time import resolve
from binome.publishing.models import Lane, Publication
from binome.workspaces.actions.advance import record_event
from binome.workspaces.queries import BrandCard, brand_card


@transaction.atomic
def schedule_publication(actor: Actor, variant_id: UUID, *, wall_time: datetime, now: datetime) -> UUID:
    """Plan a variant for a wall time of the brand's zone; the publication's id.

    Asked twice with the same time, the second gives the first's id. BadInput on a time past, content the network
    would refuse, a channel that is not alive, or a signature that lacks; Conflict when it is planned for another time
    or public already.
    """
    require(actor, "publishing.schedule")
    brand, variant = brand_card(), variant_for_sending(variant_id)
    due_at = resolve(wall_time, brand.timezone).at
    refuse_if(schedule_problems(brand, variant, due_at, now))
    existing = _live_publication(variant_id)
    if existing is None and Publication.objects.filter(variant_id=variant_id, state="PUBLISHED").exists():
        raise Conflict("publication.already_public")
    if existing is None:
        existing = _insert(brand, variant, wall_time, due_at, now)
        if existing.created_at == now:
            record_event(
                existing, "publication", "SCHEDULE", ("", existing.state), actor=actor, now=now,
                detail={"due_at": due_at.isoformat()},
            )  # fmt: skip
            wake_dispatchers()
    if existing.due_at != due_at:
        raise Conflict("publication.planned_elsewhere", due_at=existing.due_at.isoformat())
    return existing.pk


def schedule_problems(brand: BrandCard, variant: VariantToSend, due_at: datetime, now: datetime) -> list[Problem]:
    """Everything that keeps this variant from being planned for that instant."""
    problems = list(variant_problems(variant.id))
    if due_at < now:
        problems.append(Problem("publication.past", "wall_time"))
    channel = channel_card(variant.channel_id)
    if channel.state != "CONNECTED":
        problems.append(Problem("publication.channel_not_alive", "channel", {"handle": channel.handle}))
    if brand.approval_required and not signature_holds(variant.id):
        problems.append(Problem("publication.unsigned", "approval"))
    return problems


def open_lane(channel_id: UUID) -> None:
    """Make the channel's lane if it has none yet."""
    Lane.objects.bulk_create([Lane(channel_id=channel_id)], ignore_conflicts=True)


def wake_dispatchers() -> None:
    """Tell the dispatchers, at commit, that something may be due earlier than what they sleep for."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify('binome_publishing', '')")


def _live_publication(variant_id: UUID) -> Publication | None:
    rows = Publication.objects.filter(variant_id=variant_id).exclude(state__in=ENDED)
    found: Publication | None = rows.first()
    return found


def _insert(
    brand: BrandCard, variant: VariantToSend, wall_time: datetime, due_at: datetime, now: datetime
) -> Publication:
    open_lane(variant.channel_id)
    publication = Publication(
        variant_id=variant.id, channel_id=variant.channel_id, wall_time=wall_time.strftime("%Y-%m-%dT%H:%M"),
        zone=brand.timezone, due_at=due_at, next_at=due_at, created_at=now,
        fingerprint=fingerprint(shown_content(variant.id)),
    )  # fmt: skip
    try:
        with transaction.atomic():
            publication.save(force_insert=True)
    except IntegrityError:
        # The other click of a double click won the unique index: its row is the answer.
        other = _live_publication(variant.id)
        if other is None:
            raise BadInput(Problem("publication.try_again", "wall_time")) from None
        return other
    return publication
