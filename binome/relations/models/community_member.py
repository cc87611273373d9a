"""A person of a brand's community."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models import BrandRow


class CommunityMember(BrandRow):
    """Somebody as a network shows them; what they call themselves today, seen between two instants.

    `server` is '' where the network's ids are the same everywhere.
    """

    network = models.CharField(max_length=30)
    server = models.TextField(blank=True)
    account_id = models.TextField()
    handle = models.TextField()
    name = models.TextField(blank=True)
    avatar_url = models.TextField(blank=True)
    first_seen_at = models.DateTimeField()
    last_seen_at = models.DateTimeField()

    class Meta(BrandRow.Meta):
        constraints = [
            models.UniqueConstraint(fields=["brand", "network", "server", "account_id"], name="one_member_an_account")
        ]
