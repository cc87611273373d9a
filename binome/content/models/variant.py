"""What one channel gets of a post."""

from __future__ import annotations

from django.db import models

from binome.content.models.media import Media
from binome.content.models.post import Post
from binome.workspaces.models import BrandEntry, BrandRow


class Variant(BrandRow):
    """The native version of a post for one channel; with no channel, the text the channels share.

    A variant that `follows` holds a copy of the shared text and media, so that each row is the whole truth of what its
    channel gets. `version` grows with every change: whoever writes says which one they read.
    """

    post = models.ForeignKey(Post, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+")
    channel = models.ForeignKey(
        "channels.Channel", on_delete=models.DO_NOTHING, db_constraint=False, null=True, db_index=False,
        related_name="+",
    )  # fmt: skip
    follows = models.BooleanField(default=True)
    format = models.CharField(max_length=20, default="text")
    text = models.TextField(blank=True)
    language = models.CharField(max_length=5)
    settings = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    edited_by = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    edited_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True)

    class Meta(BrandRow.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["brand", "post", "channel"], name="one_variant_a_channel", nulls_distinct=False
            )
        ]
        indexes = [models.Index(fields=["brand", "channel"], name="variant_of_channel")]


class VariantMedia(BrandEntry):
    """A media in its place, with what it says to those who do not see it."""

    variant = models.ForeignKey(
        Variant, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    media = models.ForeignKey(Media, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+")
    position = models.PositiveIntegerField()
    alt = models.TextField(blank=True)

    class Meta(BrandEntry.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "variant", "position"], name="one_media_a_position")]
        indexes = [models.Index(fields=["brand", "media"], name="where_media_is_used")]
