"""An exchange with one person about one thing."""

from __future__ import annotations

from django.db import models

from binome.core.inbox.lifecycle import CONVERSATION
from binome.workspaces.models import BrandRow


class Conversation(BrandRow):
    """What `member` says in the thread of `subject_external_id`: one of our publications, or wherever we are named.

    `preview` and `last_direction` repeat the last message, so that the list is one query.
    """

    lifecycle = CONVERSATION

    channel = models.ForeignKey(
        "channels.Channel", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False, related_name="+"
    )
    member = models.ForeignKey(
        "relations.CommunityMember", on_delete=models.DO_NOTHING, db_constraint=False, db_index=False,
        related_name="+",
    )  # fmt: skip
    publication = models.ForeignKey(
        "publishing.Publication", on_delete=models.DO_NOTHING, db_constraint=False, null=True, db_index=False,
        related_name="+",
    )  # fmt: skip
    subject_external_id = models.TextField()
    state = models.CharField(max_length=20, default=CONVERSATION.initial)
    opened_at = models.DateTimeField()
    last_message_at = models.DateTimeField()
    last_in_at = models.DateTimeField(null=True)
    last_direction = models.CharField(max_length=3)
    preview = models.TextField()
    unread = models.PositiveIntegerField(default=0)
    assignee = models.ForeignKey(
        "workspaces.Person", on_delete=models.SET_NULL, null=True, db_index=False, related_name="+"
    )

    class Meta(BrandRow.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["brand", "channel", "subject_external_id", "member"], name="one_conversation_a_thread"
            )
        ]
        indexes = [
            models.Index(fields=["brand", "state", "-last_message_at"], name="conversation_by_state"),
            models.Index(fields=["brand", "-last_message_at"], name="conversation_by_time"),
            models.Index(fields=["brand", "channel", "state", "-last_message_at"], name="conversation_of_channel"),
            models.Index(fields=["brand", "assignee", "state", "-last_message_at"], name="conversation_of_person"),
            models.Index(fields=["brand", "publication"], name="conversation_of_post"),
            models.Index(fields=["brand", "member", "-last_message_at"], name="conversation_of_member"),
        ]
