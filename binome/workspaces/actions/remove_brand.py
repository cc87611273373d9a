"""Removes a brand with everything that belongs to it."""

from __future__ import annotations

from django.db import connection

from binome.core.permissions import Actor, require
from binome.workspaces.models import Brand
from binome.workspaces.scopes import current_brand


def remove_brand(actor: Actor) -> None:
    """Delete the brand of the scope; the database takes its rows along. A demo brand by anyone of it, others by an
    administrator."""
    brand = Brand.objects.get(pk=current_brand())
    require(actor, "demo.remove" if brand.is_demo else "brand.remove")
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM workspaces_brand WHERE id = %s", [brand.pk])
