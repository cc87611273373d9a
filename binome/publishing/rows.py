"""The stage's rows, found or refused; for its own actions."""

from __future__ import annotations

from uuid import UUID

from binome.core.problems import NotFound
from binome.publishing.models import Part, Publication


def publication_row(publication_id: UUID) -> Publication:
    """The publication, locked until the transaction ends; NotFound when the scope has none of that id."""
    found: Publication | None = Publication.objects.select_for_update().filter(pk=publication_id).first()
    if found is None:
        raise NotFound("publication", publication_id)
    return found


def parts_of(publication_id: UUID) -> list[Part]:
    """Its parts, in the order they leave."""
    return list(Part.objects.filter(publication_id=publication_id).order_by("position"))
