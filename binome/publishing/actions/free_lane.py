"""Hands a channel to the next publication."""

from __future__ import annotations

from uuid import UUID

from binome.publishing.models import Lane, Publication


def free_lane(publication: Publication, token: UUID) -> None:
    """End the lease of a publication and of its channel, if `token` still holds them."""
    Publication.objects.filter(pk=publication.pk, lease_token=token).update(lease_token=None, lease_until=None)
    Lane.objects.filter(channel_id=publication.channel_id, lease_token=token).update(lease_token=None, lease_until=None)
