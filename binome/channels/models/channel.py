"""A brand's account on a network."""

from __future__ import annotations

from django.db import models

from binome.core.channels.lifecycle import CHANNEL
from binome.workspaces.models import BrandRow


class Channel(BrandRow):
    """`server` is where the account lives ('' for networks of one server); `limits` what that server states of itself.

    `problem_code` says what troubles it: with NEEDS_RECONNECT why a person must sign in again; with CONNECTED a
    passing trouble (the server does not answer), which never disconnects.
    """

    lifecycle = CHANNEL

    network = models.CharField(max_length=30)
    server = models.TextField(blank=True)
    account_id = models.TextField()
    handle = models.TextField()
    name = models.TextField(blank=True)
    avatar_url = models.TextField(blank=True)
    limits = models.JSONField(default=dict)
    settings = models.JSONField(default=dict)
    state = models.CharField(max_length=20, default=CHANNEL.initial)
    problem_code = models.CharField(max_length=60, blank=True)
    problem_params = models.JSONField(default=dict)
    problem_since = models.DateTimeField(null=True)
    connected_at = models.DateTimeField()

    class Meta(BrandRow.Meta):
        constraints = [
            models.UniqueConstraint(fields=["brand", "network", "server", "account_id"], name="one_channel_an_account")
        ]
