"""The two people of the story."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from binome.core.permissions import Actor
from binome.jobs.demo.script import Story
from binome.workspaces.models import Person, Role

# A domain that can never exist (RFC 2606): nobody receives a mail of the demo, nobody signs in as its people.
DOMAIN = "demo.invalid"


@dataclass(frozen=True)
class Duo:
    """The strategist and the community manager, as the product sees them."""

    smm: Actor
    cm: Actor


def hire(story: Story, now: datetime) -> Duo:
    """Give the story's two people their roles on the brand of the scope."""
    return Duo(_role(story.smm, "smm", now), _role(story.cm, "cm", now))


def _role(name: str, hat: str, now: datetime) -> Actor:
    email = f"{name.lower().replace(' ', '.')}@{DOMAIN}"
    person = Person.objects.filter(email=email).first() or Person.objects.create_user(email, name=name, joined_at=now)
    Role.objects.get_or_create(person=person, defaults={"roles": [hat], "hat": hat, "since": now})
    return Actor(person.pk, frozenset({hat}), "screen", name)
