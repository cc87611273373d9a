"""How far a stream of a channel has been read."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models import BrandRow


class Cursor(BrandRow):
    """`value` is written in the transaction that stores what was read with it. Failures and their back-off stay in
    the row, so that a restart does not hammer a network that asked for rest."""

    channel = models.ForeignKey(
        "channels.Channel", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    stream = models.CharField(max_length=40)
    value = models.TextField(blank=True)
    polled_at = models.DateTimeField(null=True)
    next_at = models.DateTimeField()
    lease_until = models.DateTimeField(null=True)
    failures = models.PositiveIntegerField(default=0)
    problem_code = models.CharField(max_length=60, blank=True)

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "channel", "stream"], name="one_cursor_a_stream")]
        indexes = [models.Index(fields=["next_at"], name="cursor_due")]
