"""The secret of a channel, enciphered."""

from __future__ import annotations

from django.db import models

from binome.channels.models.channel import Channel
from binome.workspaces.models import BrandRow


class Credential(BrandRow):
    """What `binome.channels.secrets_box` sealed. `renew_at` is when to ask next whether it ages."""

    channel = models.ForeignKey(
        Channel, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    ciphertext = models.TextField()
    kept_at = models.DateTimeField()
    renew_at = models.DateTimeField()

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "channel"], name="one_credential_a_channel")]
        indexes = [models.Index(fields=["renew_at"], name="credential_to_renew")]
