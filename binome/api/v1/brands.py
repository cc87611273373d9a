"""Brands."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

from binome.api.door import BrandCall, PersonCall, Room, person_operation
from binome.api.shapes import Given
from binome.core.problems import NotAllowed
from binome.workspaces.actions.create_brand import create_brand as open_brand
from binome.workspaces.actions.edit_brand import edit_brand as change_brand
from binome.workspaces.queries import BrandCard, brand_card, brand_for, brands_of

room = Room("Brands")


class BrandOut(Schema):
    """A brand and its rules."""

    id: UUID
    slug: str = Field(description="Its short name, in every address.")
    name: str
    language: str = Field(description="The language it writes in: fr or en.")
    timezone: str = Field(description="The zone of its calendar, such as Europe/Paris.")
    colour: str = Field(description="# and six digits.")
    approval_required: bool = Field(description="Whether only what is signed may be scheduled.")
    late_tolerance_min: int = Field(description="How late, in minutes, a post may still leave by itself.")
    is_demo: bool
    organisation: str


class BrandIn(Given):
    """A brand to open."""

    organisation_id: UUID
    name: str
    language: str = "fr"
    timezone: str = "Europe/Paris"
    colour: str = "#3d41a8"
    roles: list[str] = Field(default=["smm", "cm"], description="What the caller will be there.")


class BrandChanges(Given):
    """What should change; what is not said stays."""

    name: str | None = None
    language: str | None = None
    timezone: str | None = None
    colour: str | None = None
    approval_required: bool | None = None
    late_tolerance_min: int | None = None


@person_operation(room.router, "GET", "/brands", list[BrandOut])
def list_brands(request: PersonCall) -> tuple[BrandCard, ...]:
    """The brands on which the caller has a role, by name."""
    return brands_of(request.auth.person.pk)


@person_operation(room.router, "POST", "/brands", BrandOut, 201)
def create_brand(request: PersonCall, given: BrandIn) -> BrandCard:
    """Open a brand in an organisation that the caller owns. A key narrowed to some rights cannot."""
    if request.auth.rights is not None:
        raise NotAllowed("brand.create")
    person_id = request.auth.person.pk
    slug = open_brand(person_id, now=request.now, via="api", **given.model_dump())
    return brand_for(person_id, slug)


@room.get("", "brand.view", BrandOut)
def get_brand(request: BrandCall) -> BrandCard:
    """One brand."""
    return request.brand


@room.patch("", "brand.edit", BrandOut)
def edit_brand(request: BrandCall, given: BrandChanges) -> BrandCard:
    """Change the brand's settings. A new time zone moves no post that is planned already."""
    kept: dict[str, Any] = {name: getattr(request.brand, name) for name in BrandChanges.model_fields}
    change_brand(request.actor, now=request.now, **kept | given.model_dump(exclude_none=True))
    return brand_card()
