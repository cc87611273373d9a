"""The abstract rows of a brand's tables: a query on them outside a scope raises."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import models

from binome.workspaces.models.ids import new_id
from binome.workspaces.scopes import current_brand, current_scope

M = TypeVar("M", bound=models.Model)


class ScopedManager(models.Manager[M]):
    """Refuses to query without a scope: where the database would show nothing, this says why."""

    def get_queryset(self) -> models.QuerySet[M]:
        """The rows of the open scope."""
        current_scope()
        return super().get_queryset()


class Tenanted(models.Model):
    """A row that belongs to a brand; the brand is the open scope's unless said."""

    brand = models.ForeignKey(
        "workspaces.Brand", on_delete=models.DO_NOTHING, db_constraint=False, default=current_brand, db_index=False,
        related_name="+",
    )  # fmt: skip

    objects: models.Manager[Any] = ScopedManager()

    class Meta:
        abstract = True
        base_manager_name = "objects"


class BrandRow(Tenanted):
    """A brand's row that has an address of its own."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)

    class Meta(Tenanted.Meta):
        abstract = True


class BrandEntry(Tenanted):
    """A brand's row that is only ever read in a list."""

    id = models.BigAutoField(primary_key=True)

    class Meta(Tenanted.Meta):
        abstract = True
