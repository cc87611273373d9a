"""Opens a brand in an organisation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID
from zoneinfo import available_timezones

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from binome.core.lengths import too_long
from binome.core.problems import NotAllowed, Problem, refuse_if
from binome.workspaces.actions.give_role import give_role, role_problems
from binome.workspaces.models import Brand, Membership
from binome.workspaces.models.ids import new_id
from binome.workspaces.scopes import brand_scope

NAME_MAX = 120


def create_brand(
    person_id: UUID,
    organisation_id: UUID,
    *,
    name: str,
    language: str,
    timezone: str,
    roles: Sequence[str],
    now: datetime,
    colour: str = "#3d41a8",
    is_demo: bool = False,
    via: str = "screen",
) -> str:
    """A brand on which its creator has `roles`; gives its slug. NotAllowed unless they own the organisation."""
    refuse_if(brand_problems(name, language, timezone, colour) + role_problems(roles))
    if not Membership.objects.filter(organisation_id=organisation_id, person_id=person_id, is_owner=True).exists():
        raise NotAllowed("brand.create")
    brand_id = new_id()
    with brand_scope(brand_id):
        brand = _insert(
            Brand(
                id=brand_id, organisation_id=organisation_id, name=name.strip(), language=language,
                timezone=timezone, colour=colour, is_demo=is_demo, created_at=now,
            )
        )  # fmt: skip
        hat = "smm" if "smm" in roles else "cm"
        give_role(person_id, roles, hat=hat, now=now, via=via)
    return brand.slug


def brand_problems(name: str, language: str, timezone: str, colour: str) -> list[Problem]:
    """What is wrong with a brand's own fields."""
    checks = [
        (bool(name.strip()), Problem("field.required", "name")),
        (language in ("fr", "en"), Problem("brand.language_unknown", "language", {"language": language})),
        (timezone in available_timezones(), Problem("brand.timezone_unknown", "timezone", {"timezone": timezone})),
        (bool(re.fullmatch(r"#[0-9a-fA-F]{6}", colour)), Problem("brand.colour_unreadable", "colour")),
    ]
    return [problem for fine, problem in checks if not fine] + too_long("name", name, NAME_MAX)


def _insert(brand: Brand) -> Brand:
    stem = slugify(brand.name)[:50] or "brand"
    # Another brand's address is invisible here (row-level security): only the unique index can tell.
    for number in range(1, 1000):
        brand.slug = stem if number == 1 else f"{stem}-{number}"
        try:
            with transaction.atomic():
                brand.save(force_insert=True)
        except IntegrityError:
            continue
        return brand
    raise RuntimeError(f"a thousand brands are called {stem}")
