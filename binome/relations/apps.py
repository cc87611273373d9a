"""The Django application of the stage."""

from django.apps import AppConfig


class RelationsConfig(AppConfig):
    """People outside."""

    name = "binome.relations"
    label = "relations"
