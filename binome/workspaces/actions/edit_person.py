"""Keeps what a person says about themselves."""

from __future__ import annotations

from uuid import UUID

from binome.core.problems import Problem, refuse_if
from binome.workspaces.models import Person


def edit_person(
    person_id: UUID, *, name: str | None = None, language: str | None = None, theme: str | None = None
) -> None:
    """Write what is given (None leaves a field alone). BadInput on a language or theme that does not exist."""
    problems = []
    if language not in (None, "", "fr", "en"):
        problems.append(Problem("brand.language_unknown", "language", {"language": language}))
    if theme not in (None, "", "light", "dark"):
        problems.append(Problem("theme.unknown", "theme"))
    refuse_if(problems)
    given = {"name": name and name.strip()[:120], "language": language, "theme": theme}
    changed = {key: value for key, value in given.items() if value is not None}
    if changed:
        Person.objects.filter(pk=person_id).update(**changed)
