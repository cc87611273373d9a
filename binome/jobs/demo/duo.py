"""The two people of the story."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.text import slugify

from binome.core.permissions import Actor
from binome.jobs.demo.script import Story
from binome.workspaces.actions.give_role import give_role
from binome.workspaces.actions.welcome_visitor import welcome_visitor


@dataclass(frozen=True)
class Duo:
    """The strategist and the community manager, as the product sees them."""

    smm: Actor
    cm: Actor


def hire(story: Story, now: datetime) -> Duo:
    """Give the story's two people their roles on the brand of the scope."""
    return Duo(_role(story.smm, "smm", story.language, now), _role(story.cm, "cm", story.language, now))


def _role(name: str, hat: str, language: str, now: datetime) -> Actor:
    person_id = welcome_visitor(name, language=language, now=now, known_as=slugify(name))
    give_role(person_id, [hat], hat=hat, now=now)
    return Actor(person_id, frozenset({hat}), "screen", name)
