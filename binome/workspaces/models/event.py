"""What happened: one row a change of state, written in its transaction."""

from __future__ import annotations

from functools import reduce
from operator import or_

from django.db import models

from binome.core.notices import TOLD_EVENTS
from binome.workspaces.models.brand_row import BrandEntry

TOLD_ONLY = reduce(or_, (models.Q(subject_type=subject, event__in=names) for subject, names in TOLD_EVENTS.items()))
"""The events that `core.notices` tells to anybody."""


class Event(BrandEntry):
    """Who, when, from, to, why. Rows are only added; together they are the brand's history."""

    at = models.DateTimeField()
    subject_type = models.CharField(max_length=30)
    subject_id = models.UUIDField()
    event = models.CharField(max_length=30)
    from_state = models.CharField(max_length=20)
    to_state = models.CharField(max_length=20)
    person = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    via = models.CharField(max_length=10)
    why = models.TextField(blank=True)
    detail = models.JSONField(default=dict)

    class Meta(BrandEntry.Meta):
        indexes = [
            models.Index(fields=["brand", "subject_id", "id"], name="event_of_subject"),
            # The bell counts on every page: few events are told to anybody, among very many.
            models.Index(fields=["brand", "id"], condition=TOLD_ONLY, name="event_told"),
        ]
