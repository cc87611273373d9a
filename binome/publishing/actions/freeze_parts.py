"""Freezes what a publication will send: payload bytes and time of creation, once."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from binome.content.queries import shown_content, variant_for_sending
from binome.core.fingerprint import fingerprint
from binome.publishing import payload
from binome.publishing.models import Part, Publication
from binome.publishing.rows import parts_of, was_tried


@transaction.atomic
def freeze_parts(publication: Publication, *, now: datetime) -> list[Part]:
    """The parts of `publication`, frozen now if they were not.

    A variant edited (and signed again) since it was armed is frozen anew, as long as nothing was ever tried: after
    the first attempt the bytes never change.
    """
    parts = parts_of(publication.pk)
    if publication.variant_id is None or was_tried(publication.pk):
        return parts
    wanted = fingerprint(shown_content(publication.variant_id))
    if parts and publication.fingerprint == wanted:
        return parts
    Part.objects.filter(publication_id=publication.pk).delete()
    part = Part.objects.create(
        publication=publication, position=0, created_at=max(publication.due_at, now),
        payload_bytes=payload.of_variant(variant_for_sending(publication.variant_id)),
    )  # fmt: skip
    Publication.objects.filter(pk=publication.pk).update(fingerprint=wanted)
    publication.fingerprint = wanted
    return [part]
