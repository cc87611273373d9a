"""Opens the demo brand to somebody: makes it if it is not there yet."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from binome.workspaces.actions.create_brand import create_brand
from binome.workspaces.actions.create_organisation import create_organisation
from binome.workspaces.actions.give_role import give_role
from binome.workspaces.models import Brand, DemoStory
from binome.workspaces.queries import brand_for, demo_brand_id
from binome.workspaces.scopes import brand_scope

LIVED = timedelta(days=84)
NAME, TIMEZONE, COLOUR = "Café Nova", "Europe/Paris", "#e2553d"
BOTH_HATS = ["smm", "cm"]


def open_demo(person_id: UUID, language: str, *, now: datetime) -> str:
    """The slug of the demo brand, on which the person now wears both hats. A worker lives through its three months."""
    found = demo_brand_id()
    if found is None:
        return _make(person_id, language, now)
    with brand_scope(found):
        give_role(person_id, BOTH_HATS, hat="cm", now=now)
        return Brand.objects.get(pk=found).slug


def _make(person_id: UUID, language: str, now: datetime) -> str:
    organisation_id = create_organisation(person_id, NAME, now=now)
    begins_at = (now - LIVED).replace(hour=6, minute=0, second=0, microsecond=0)
    slug = create_brand(
        person_id, organisation_id, name=NAME, language=language, timezone=TIMEZONE, colour=COLOUR, roles=BOTH_HATS,
        is_demo=True, now=begins_at,
    )  # fmt: skip
    with brand_scope(brand_for(person_id, slug).id):
        DemoStory.objects.create(language=language, begins_at=begins_at, lived_until=begins_at, ends_at=now)
    return slug
