"""Takes a personal key to the API out of use."""

from __future__ import annotations

from uuid import UUID

from binome.core.problems import NotFound
from binome.workspaces.models import ApiToken


def revoke_token(person_id: UUID, token_id: UUID) -> None:
    """The key opens nothing from now on; NotFound when that person has no such key."""
    removed, _ = ApiToken.objects.filter(pk=token_id, person_id=person_id).delete()
    if not removed:
        raise NotFound("token", token_id)
