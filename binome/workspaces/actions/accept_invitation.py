"""Lets the bearer of a link in."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import connection

from binome.core.permissions import Actor
from binome.core.problems import Conflict, NotFound
from binome.workspaces.actions.advance import record_event
from binome.workspaces.actions.invite_person import digest
from binome.workspaces.models import Brand, Invitation, Membership, Role
from binome.workspaces.scopes import brand_scope


def accept_invitation(person_id: UUID, secret: str, *, now: datetime) -> str:
    """Give the person the roles of the link; gives the brand's slug. NotFound for a link that never was, Conflict
    for one used or out of date."""
    brand_id = brand_of_invitation(secret)
    with brand_scope(brand_id):
        invitation = Invitation.objects.select_for_update().get(token_hash=digest(secret))
        if invitation.accepted_at is not None:
            raise Conflict("invitation.used")
        if invitation.expires_at <= now:
            raise Conflict("invitation.expired")
        _give_roles(invitation, person_id, now)
        Invitation.objects.filter(pk=invitation.pk).update(accepted_at=now, accepted_by_id=person_id)
        actor = Actor(person_id, frozenset(invitation.roles), "screen")
        record_event(invitation, "invitation", "ACCEPTED", ("", ""), actor=actor, now=now)
        brand = Brand.objects.get(pk=brand_id)
        Membership.objects.get_or_create(organisation_id=brand.organisation_id, person_id=person_id)
        return brand.slug


def brand_of_invitation(secret: str) -> UUID:
    """The brand a link opens; NotFound when there is none."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT binome_brand_of_invitation(%s)", [digest(secret)])
        brand_id: UUID | None = cursor.fetchone()[0]
    if brand_id is None:
        raise NotFound("invitation", "")
    return brand_id


def _give_roles(invitation: Invitation, person_id: UUID, now: datetime) -> None:
    role = Role.objects.filter(person_id=person_id).first()
    if role is None:
        hat = "smm" if "smm" in invitation.roles else "cm"
        Role.objects.create(person_id=person_id, roles=invitation.roles, hat=hat, since=now)
    else:
        Role.objects.filter(pk=role.pk).update(roles=sorted({*role.roles, *invitation.roles}))
