"""Makes an account without the sign-up page: for the command line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from binome.core.problems import Problem, refuse_if
from binome.workspaces.models import Person


@transaction.atomic
def create_person(
    email: str, password: str, *, now: datetime, name: str = "", language: str = "en", is_staff: bool = False
) -> UUID:
    """A person who signs in with that e-mail and password; the id. BadInput naming email, password or language."""
    address = email.strip().lower()
    refuse_if(_problems(address, password, language))
    made = Person(email=address, name=name.strip(), language=language, is_staff=is_staff, joined_at=now)
    made.set_password(password)
    made.save(force_insert=True)
    return made.pk


def _problems(email: str, password: str, language: str) -> list[Problem]:
    checks = [
        (_accepts(validate_email, email), Problem("person.email_unreadable", "email", {"email": email})),
        (not Person.objects.filter(email=email).exists(), Problem("person.email_taken", "email", {"email": email})),
        (_accepts(validate_password, password), Problem("person.password_weak", "password")),
        (language in ("fr", "en"), Problem("brand.language_unknown", "language", {"language": language})),
    ]
    return [problem for fine, problem in checks if not fine]


def _accepts(validate: Callable[[str], None], value: str) -> bool:
    try:
        validate(value)
    except ValidationError:
        return False
    return True
