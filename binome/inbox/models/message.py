"""One thing said, by somebody or by us."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from binome.inbox.models.conversation import Conversation
from binome.workspaces.models import BrandRow

IN, OUT = "IN", "OUT"


class Message(BrandRow):
    """`external_id` is the network's; null for an answer of ours that the network has not taken yet.

    An answer from Binôme has its `person` and its `publication` (which says whether it left); one given in the
    network's own application has neither. `extra` is what the connector needs to answer it. `at` is the network's.
    """

    conversation = models.ForeignKey(
        Conversation, on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    channel = models.ForeignKey(
        "channels.Channel", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    external_id = models.TextField(null=True)
    kind = models.CharField(max_length=10)
    direction = models.CharField(max_length=3)
    member = models.ForeignKey(
        "relations.CommunityMember", on_delete=models.DO_NOTHING, db_constraint=False, null=True, db_index=False,
        related_name="+",
    )  # fmt: skip
    person = models.ForeignKey(
        "workspaces.Person", on_delete=models.SET_NULL, null=True, db_index=False, related_name="+"
    )
    publication = models.ForeignKey(
        "publishing.Publication", on_delete=models.DO_NOTHING, db_constraint=False, null=True, db_index=False,
        related_name="+",
    )  # fmt: skip
    text = models.TextField()
    at = models.DateTimeField()
    in_reply_to = models.TextField(blank=True)
    root_external_id = models.TextField(blank=True)
    permalink = models.TextField(blank=True)
    extra = models.JSONField(default=dict)
    stored_at = models.DateTimeField()
    search = SearchVectorField(null=True)

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "channel", "external_id"], name="one_message_an_item")]
        indexes = [
            models.Index(fields=["brand", "conversation", "at"], name="message_of_conversation"),
            models.Index(
                fields=["brand", "publication"], condition=models.Q(external_id__isnull=True), name="message_leaving"
            ),
            GinIndex(fields=["search"], name="message_search"),
        ]
