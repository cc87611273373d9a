"""Says that a demo's months are lived: from now on its time is everybody's."""

from __future__ import annotations

from django.db.models import F

from binome.workspaces.models import DemoStory


def end_demo_story() -> None:
    """The story of the scope's brand is live."""
    DemoStory.objects.update(is_live=True, lived_until=F("ends_at"))
