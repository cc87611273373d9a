"""Founds a company, an agency or a freelance's own house."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.problems import BadInput, Problem
from binome.workspaces.models import Membership, Organisation


@transaction.atomic
def create_organisation(person_id: UUID, name: str, *, now: datetime) -> UUID:
    """An organisation owned by that person; the id. BadInput on an empty name."""
    if not name.strip():
        raise BadInput(Problem("field.required", "organisation"))
    organisation = Organisation.objects.create(name=name.strip(), created_at=now)
    Membership.objects.create(organisation=organisation, person_id=person_id, is_owner=True)
    return organisation.pk
