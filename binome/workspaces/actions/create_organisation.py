"""Founds a company, an agency or a freelance's own house."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.core.lengths import too_long
from binome.core.problems import Problem, refuse_if
from binome.workspaces.models import Membership, Organisation

NAME_MAX = 120


@transaction.atomic
def create_organisation(person_id: UUID, name: str, *, now: datetime) -> UUID:
    """An organisation owned by that person; the id. BadInput on an empty name."""
    missing = [] if name.strip() else [Problem("field.required", "organisation")]
    refuse_if(missing + too_long("organisation", name, NAME_MAX))
    organisation = Organisation.objects.create(name=name.strip(), created_at=now)
    Membership.objects.create(organisation=organisation, person_id=person_id, is_owner=True)
    return organisation.pk
