"""A decision: options, evidence, an owner, an expected effect, a day to look back."""

from __future__ import annotations

from django.db import models

from binome.core.lifecycle import Lifecycle
from binome.workspaces.models import BrandRow

DECISION = Lifecycle(
    "decision", initial="OPEN", terminal={"REVIEWED"}, table={
        ("OPEN", "EDITED"): "OPEN",
        ("OPEN", "DECIDED"): "DECIDED",
        ("DECIDED", "REOPENED"): "OPEN",
        ("DECIDED", "REVIEWED"): "REVIEWED",
    },
)  # fmt: skip


class Decision(BrandRow):
    """One decision. `outcome` is what happened, written at the review."""

    lifecycle = DECISION

    title = models.CharField(max_length=200)
    context = models.TextField(blank=True)
    objective_id = models.UUIDField(null=True)
    owner = models.ForeignKey("workspaces.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    expected_effect = models.TextField(blank=True)
    review_on = models.DateField(null=True)
    outcome = models.TextField(blank=True)
    opened_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    reviewed_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=20, default=DECISION.initial)

    class Meta(BrandRow.Meta):
        indexes = [
            models.Index(fields=["brand", "state", "review_on"], name="decisions_by_state"),
            models.Index(fields=["brand", "objective_id"], name="decisions_of_objective"),
        ]


class Option(BrandRow):
    """One way to go, with what speaks for and against it."""

    decision = models.ForeignKey(
        Decision, on_delete=models.CASCADE, db_constraint=False, db_index=False, related_name="options"
    )
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    pros = models.TextField(blank=True)
    cons = models.TextField(blank=True)
    chosen = models.BooleanField(default=False)

    class Meta(BrandRow.Meta):
        constraints = [
            models.UniqueConstraint(fields=["brand", "decision", "position"], name="options_in_order"),
            models.UniqueConstraint(
                fields=["brand", "decision"], condition=models.Q(chosen=True), name="one_chosen_option"
            ),
        ]


class Evidence(BrandRow):
    """What the decision stood on. `frozen` is what it said when it was added: numbers move on, the evidence does not.

    `ref_id` is a finding, a KPI or a publication, by `kind`.
    """

    decision = models.ForeignKey(
        Decision, on_delete=models.CASCADE, db_constraint=False, db_index=False, related_name="evidence_rows"
    )
    kind = models.CharField(max_length=20)
    ref_id = models.UUIDField()
    note = models.TextField(blank=True)
    frozen = models.JSONField(default=dict)
    added_at = models.DateTimeField()

    class Meta(BrandRow.Meta):
        constraints = [models.UniqueConstraint(fields=["brand", "decision", "kind", "ref_id"], name="evidence_once")]
        indexes = [models.Index(fields=["brand", "ref_id"], name="evidence_of_thing")]
