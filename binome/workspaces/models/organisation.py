"""The company or agency that holds brands."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models.ids import new_id


class Organisation(models.Model):
    """A company, an agency, a freelance."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=120)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """Who belongs to an organisation; an owner may create brands in it."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="memberships")
    person = models.ForeignKey("workspaces.Person", on_delete=models.CASCADE, related_name="memberships")
    is_owner = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organisation", "person"], name="one_membership")]
