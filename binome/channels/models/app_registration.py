"""Binôme's own registration at a server."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models.ids import new_id


class AppRegistration(models.Model):
    """Made once for an organisation, a server and a return address; the client's secret is enciphered."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("workspaces.Organisation", on_delete=models.CASCADE, related_name="+")
    network = models.CharField(max_length=30)
    server = models.TextField()
    redirect_uri = models.TextField()
    ciphertext = models.TextField()
    registered_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "network", "server", "redirect_uri"], name="one_registration_a_server"
            )
        ]
