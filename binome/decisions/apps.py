"""The Django application of the stage."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    """The decision log."""

    name = "binome.decisions"
    label = "decisions"
