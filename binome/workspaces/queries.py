"""What others read of organisations, brands and people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import Q
from django.db.models.expressions import Combinable

from binome.core.permissions import Actor
from binome.core.problems import NotFound
from binome.workspaces.models import ApiToken, Brand, DemoStory, Event, Invitation, Membership, Person, Role
from binome.workspaces.scopes import current_brand


@dataclass(frozen=True)
class BrandCard:
    """A brand as the shell shows it to one person, with the roles and the hat that person has on it."""

    id: UUID
    slug: str
    name: str
    language: str
    timezone: str
    colour: str
    approval_required: bool
    late_tolerance_min: int
    is_demo: bool
    organisation_id: UUID
    organisation: str
    roles: frozenset[str] = frozenset()
    hat: str = "cm"


@dataclass(frozen=True)
class PersonCard:
    """Somebody of the team."""

    id: UUID
    name: str
    email: str
    roles: tuple[str, ...]
    hat: str


@dataclass(frozen=True)
class EventLine:
    """One change of state, as histories and traces show it."""

    at: datetime
    subject_type: str
    subject_id: UUID
    event: str
    from_state: str
    to_state: str
    person_id: UUID | None
    person: str
    via: str
    why: str
    detail: dict[str, Any]
    id: int = 0


@dataclass(frozen=True)
class InvitationCard:
    """An invitation that has not been answered yet."""

    id: UUID
    email: str
    roles: tuple[str, ...]
    expires_at: datetime


@dataclass(frozen=True)
class DemoProgress:
    """The demo's simulated time. While it is not live, its months are being lived through."""

    language: str
    begins_at: datetime
    lived_until: datetime
    ends_at: datetime
    is_live: bool

    @property
    def share(self) -> float:
        """How much of the story is lived, from 0 to 1."""
        whole = (self.ends_at - self.begins_at).total_seconds()
        return min(max((self.lived_until - self.begins_at).total_seconds() / whole, 0.0), 1.0) if whole else 1.0


def brands_of(person_id: UUID) -> tuple[BrandCard, ...]:
    """The brands a person has a role on, by name. Needs no scope: it answers who may open which."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM binome_brands_of(%s)", [person_id])
        rows = cursor.fetchall()
    cards = (replace(BrandCard(*row[:11]), roles=frozenset(row[11]), hat=row[12]) for row in rows)
    return tuple(sorted(cards, key=lambda card: card.name.casefold()))


def brand_for(person_id: UUID, slug: str) -> BrandCard:
    """The brand of that address if the person has a role on it; NotFound otherwise, so that nothing leaks."""
    return brand_among(brands_of(person_id), slug)


def brand_among(cards: Sequence[BrandCard], slug: str) -> BrandCard:
    """The one of that address; NotFound when it is not among them."""
    for card in cards:
        if card.slug == slug:
            return card
    raise NotFound("brand", slug)


def actor_on(card: BrandCard, person: Person, via: str) -> Actor:
    """The person, acting on that brand through that door."""
    return Actor(person_id=person.pk, roles=card.roles, via=via, name=str(person))


def brand_card() -> BrandCard:
    """The brand of the open scope, without a person's roles."""
    brand = Brand.objects.select_related("organisation").get(pk=current_brand())
    return _card(brand)


def brand_by_slug(slug: str) -> BrandCard:
    """A brand by its address, for the command line and jobs: needs a system scope."""
    brand = Brand.objects.select_related("organisation").filter(slug=slug).first()
    if brand is None:
        raise NotFound("brand", slug)
    return _card(brand)


def all_brands() -> tuple[BrandCard, ...]:
    """Every brand of the installation, for jobs: needs a system scope."""
    return tuple(_card(brand) for brand in Brand.objects.select_related("organisation").order_by("slug"))


def people_of_brand() -> tuple[PersonCard, ...]:
    """Who has a role on the brand of the scope, by name."""
    roles = Role.objects.select_related("person").order_by("person__name", "person__email")
    return tuple(
        PersonCard(role.person_id, str(role.person), role.person.email, tuple(role.roles), role.hat) for role in roles
    )


def person_by_email(email: str) -> UUID:
    """Who signs in with that e-mail; NotFound if nobody does. Needs no scope."""
    person = Person.objects.filter(email=email.strip().lower()).first()
    if person is None:
        raise NotFound("person", email)
    return person.pk


def names_of(person_ids: Sequence[UUID]) -> dict[UUID, str]:
    """Display names, for authors and signers of any age."""
    return {person.pk: str(person) for person in Person.objects.filter(pk__in=set(person_ids))}


def open_invitations(now: datetime) -> tuple[InvitationCard, ...]:
    """Links of the brand that can still be used."""
    waiting = Invitation.objects.filter(accepted_at=None, expires_at__gt=now).order_by("-created_at")
    return tuple(InvitationCard(row.pk, row.email, tuple(row.roles), row.expires_at) for row in waiting)


def events_of(subject_ids: Sequence[UUID]) -> tuple[EventLine, ...]:
    """The history of one or several things, oldest first."""
    rows = Event.objects.filter(subject_id__in=subject_ids).select_related("person").order_by("id")
    return tuple(_event_line(row) for row in rows)


def demo_progress() -> DemoProgress | None:
    """How far the demo brand of the scope has lived, None for any other brand."""
    row = DemoStory.objects.first()
    return DemoProgress(row.language, row.begins_at, row.lived_until, row.ends_at, row.is_live) if row else None


def demo_brand_id() -> UUID | None:
    """The installation's demo brand, if somebody opened it. Needs no scope."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT binome_demo_brand()")
        found: UUID | None = cursor.fetchone()[0]
    return found


def latest_events(
    kinds: Sequence[tuple[str, str]],
    *,
    not_by: UUID | None,
    after: int | Combinable = 0,
    only: Q | None = None,
    limit: int = 100,
) -> tuple[EventLine, ...]:
    """The latest events of some (subject_type, event) kinds that somebody else did, newest first. `after` is the id
    of an event, or an expression of it; `only` narrows further. Fast for the kinds of `core.notices.TOLD`, which have
    an index."""
    events_by_subject: dict[str, list[str]] = {}
    for subject, event in kinds:
        events_by_subject.setdefault(subject, []).append(event)
    wanted = Q()
    for subject, names in events_by_subject.items():
        wanted |= Q(subject_type=subject, event__in=names)
    rows = Event.objects.filter(wanted, id__gt=after).exclude(person_id=not_by).select_related("person")
    rows = rows.filter(only) if only else rows
    return tuple(_event_line(row) for row in rows.order_by("-id")[:limit]) if kinds else ()


def _event_line(row: Event) -> EventLine:
    return EventLine(
        at=row.at, subject_type=row.subject_type, subject_id=row.subject_id, event=row.event,
        from_state=row.from_state, to_state=row.to_state, person_id=row.person_id,
        person=str(row.person) if row.person else "", via=row.via, why=row.why, detail=row.detail, id=row.pk,
    )  # fmt: skip


def _card(brand: Brand) -> BrandCard:
    return BrandCard(
        id=brand.pk, slug=brand.slug, name=brand.name, language=brand.language, timezone=brand.timezone,
        colour=brand.colour, approval_required=brand.approval_required, late_tolerance_min=brand.late_tolerance_min,
        is_demo=brand.is_demo, organisation_id=brand.organisation_id, organisation=brand.organisation.name,
    )  # fmt: skip


@dataclass(frozen=True)
class OrganisationCard:
    """An organisation somebody may open brands in."""

    id: UUID
    name: str


def organisations_of(person_id: UUID) -> tuple[OrganisationCard, ...]:
    """The organisations a person owns, by name. Needs no scope."""
    owned = Membership.objects.filter(person_id=person_id, is_owner=True).select_related("organisation")
    cards = [OrganisationCard(row.organisation_id, row.organisation.name) for row in owned]
    return tuple(sorted(cards, key=lambda card: card.name.casefold()))


@dataclass(frozen=True)
class TokenCard:
    """A personal key to the API, without its secret. `scopes` are rights, or "*" for all its owner has."""

    id: UUID
    name: str
    scopes: tuple[str, ...]
    created_at: datetime
    expires_at: datetime | None
    last_used_at: datetime | None


def tokens_of(person_id: UUID) -> tuple[TokenCard, ...]:
    """The keys of a person, the latest first, those out of date included. Needs no scope."""
    rows = ApiToken.objects.filter(person_id=person_id).order_by("-created_at", "-id")
    return tuple(
        TokenCard(row.pk, row.name, tuple(row.scopes), row.created_at, row.expires_at, row.last_used_at) for row in rows
    )
