"""Keeps what a network gave for a part, the moment it is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from binome.publishing.models import Part


@transaction.atomic
def remember_provider(part_id: UUID, known: Mapping[str, Any]) -> None:
    """Add `known` (media ids, container ids…) to what the part remembers, before the next call is made."""
    part = Part.objects.select_for_update().get(pk=part_id)
    Part.objects.filter(pk=part_id).update(provider={**part.provider, **known})
