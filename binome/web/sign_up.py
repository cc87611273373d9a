"""What signing up asks beyond e-mail and password: a name; and it keeps the language the visitor reads."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from binome.workspaces.actions.edit_person import edit_person


class SignUpForm(forms.Form):
    """Added by allauth to its own form (ACCOUNT_SIGNUP_FORM_CLASS)."""

    name = forms.CharField(label=_("Your name"), max_length=120)

    def signup(self, request: HttpRequest, person: Any) -> None:
        """Keep what was said, on the person just made."""
        edit_person(person.pk, name=self.cleaned_data["name"], language=get_language() or "en")
