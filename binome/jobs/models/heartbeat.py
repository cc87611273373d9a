"""A worker's last sign of life."""

from typing import ClassVar

from django.db import models


class Heartbeat(models.Model):
    """One row a worker process, rewritten every few seconds. It belongs to no brand."""

    pool = models.CharField(max_length=20)
    host = models.CharField(max_length=255)
    pid = models.IntegerField()
    started_at = models.DateTimeField()
    beat_at = models.DateTimeField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["pool", "host", "pid"], name="jobs_heartbeat_worker")]
        indexes: ClassVar = [models.Index(fields=["beat_at"], name="jobs_heartbeat_beat_at")]

    def __str__(self) -> str:
        return f"{self.pool} on {self.host} ({self.pid})"
