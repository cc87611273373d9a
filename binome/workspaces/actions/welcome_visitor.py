"""Lets somebody in who has no account: a visitor of the demo, or one of its characters."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from binome.workspaces.models import Person

# Visitors have no mailbox: a domain that can never exist (RFC 2606).
VISITORS_DOMAIN = "visitor.invalid"


def welcome_visitor(name: str, *, language: str, now: datetime, known_as: str = "") -> UUID:
    """The id of a person nobody can sign in as; `known_as` finds the same one again."""
    email = f"{known_as or uuid4().hex[:12]}@{VISITORS_DOMAIN}"
    person = Person.objects.filter(email=email).first()
    if person is None:
        person = Person.objects.create_user(email, name=name, language=language, joined_at=now)
    return person.pk
