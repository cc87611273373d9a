"""Who the key belongs to."""

from __future__ import annotations

from uuid import UUID

from ninja import Router, Schema
from pydantic import Field

from binome.api.door import PersonCall, person_operation
from binome.workspaces.queries import brands_of, organisations_of

router = Router(tags=["Me"])


class MyBrand(Schema):
    """A brand, and what its caller is there."""

    slug: str
    name: str
    roles: list[str]


class MyOrganisation(Schema):
    """An organisation in which the caller may open brands."""

    id: UUID
    name: str


class Me(Schema):
    """The caller."""

    id: UUID
    name: str
    email: str
    language: str = Field(description="fr, en, or empty: whatever the call or the browser asks for.")
    key: str = Field(description="The name of the key that was used; empty for a browser’s session.")
    rights: list[str] | None = Field(description="What the key is narrowed to; null when it may all its owner may.")
    brands: list[MyBrand]
    organisations: list[MyOrganisation]


@person_operation(router, "GET", "/me", Me)
def get_me(request: PersonCall) -> Me:
    """Who this key belongs to, what it may do, and the brands it opens."""
    person, rights = request.auth.person, request.auth.rights
    brands = [MyBrand(slug=b.slug, name=b.name, roles=sorted(b.roles)) for b in brands_of(person.pk)]
    owned = [MyOrganisation(id=o.id, name=o.name) for o in organisations_of(person.pk)]
    return Me(
        id=person.pk, name=person.name, email=person.email, language=person.language, key=request.auth.key_name,
        rights=None if rights is None else sorted(rights), brands=brands, organisations=owned,
    )  # fmt: skip
