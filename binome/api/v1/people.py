"""The people of a brand."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.urls import reverse
from ninja import Schema
from pydantic import Field

from binome.api.door import BrandCall, Room
from binome.api.shapes import Given
from binome.workspaces.actions.invite_person import invite_person as invite
from binome.workspaces.queries import open_invitations, people_of_brand

room = Room("People")


class PersonOut(Schema):
    """Somebody of the team."""

    id: UUID
    name: str
    email: str
    roles: list[str] = Field(description="smm, cm, contributor, client, viewer, admin")


class InvitationOut(Schema):
    """A link that can still be used."""

    id: UUID
    email: str
    roles: list[str]
    expires_at: datetime


class Team(Schema):
    """Who is here, and who is awaited."""

    people: list[PersonOut]
    invitations: list[InvitationOut]


class InvitationIn(Given):
    """Somebody to let in."""

    email: str = Field("", description="For your own list only: no mail is sent.")
    roles: list[str]


class InvitationLink(Schema):
    """The link to give to that person."""

    url: str


@room.get("/people", "people.view", Team)
def list_people(request: BrandCall) -> Team:
    """Who has a role on the brand, and the invitations that wait."""
    people = [PersonOut.from_orm(card) for card in people_of_brand()]
    return Team(people=people, invitations=[InvitationOut.from_orm(one) for one in open_invitations(request.now)])


@room.post("/people/invitations", "people.invite", InvitationLink, 201)
def invite_person(request: BrandCall, given: InvitationIn) -> InvitationLink:
    """Make a link that lets one person in, with these roles, for 14 days. It is shown once."""
    secret = invite(request.actor, email=given.email, roles=given.roles, now=request.now)
    return InvitationLink(url=request.build_absolute_uri(reverse("invitation", args=[secret])))
