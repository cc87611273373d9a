"""The stage's rows, found or refused; for its own actions."""

from __future__ import annotations

from uuid import UUID

from binome.core.problems import NotFound
from binome.publishing.models import Attempt, Part, Publication


def publication_row(publication_id: UUID) -> Publication:
    """The publication, locked until the transaction ends; NotFound when the scope has none of that id."""
    found: Publication | None = Publication.objects.select_for_update().filter(pk=publication_id).first()
    if found is None:
        raise NotFound("publication", publication_id)
    return found


def parts_of(publication_id: UUID) -> list[Part]:
    """Its parts, in the order they leave."""
    return list(Part.objects.filter(publication_id=publication_id).order_by("position"))


def was_tried(publication_id: UUID) -> bool:
    """Whether an attempt was ever made: from then on its bytes never change."""
    return Attempt.objects.filter(part__publication_id=publication_id).exists()


def forget_preparation(publication: Publication) -> None:
    """What was prepared for another time is not used at this one: uploads expire, and a post is not dated of before.

    What was tried keeps its identity and its bytes; a reply has its words nowhere else.
    """
    waiting = Part.objects.filter(publication_id=publication.pk, published_at=None)
    if publication.variant_id is None or was_tried(publication.pk):
        waiting.update(provider={})
    else:
        waiting.delete()
