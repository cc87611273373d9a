"""One idea to publish."""

from __future__ import annotations

from django.db import models

from binome.workspaces.models import BrandRow


class Post(BrandRow):
    """From a brief or free; what each channel gets of it is a Variant. A discarded post is kept but shown nowhere."""

    brief = models.ForeignKey(
        "planning.Brief", on_delete=models.DO_NOTHING, db_constraint=False, null=True, db_index=False, related_name="+"
    )
    title = models.CharField(max_length=200, blank=True)
    author = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField()
    edited_at = models.DateTimeField()
    discarded_at = models.DateTimeField(null=True)

    class Meta(BrandRow.Meta):
        indexes = [
            models.Index(
                fields=["brand", "-edited_at"], condition=models.Q(discarded_at__isnull=True), name="post_by_edit"
            ),
            models.Index(fields=["brand", "brief"], name="post_of_brief"),
        ]
