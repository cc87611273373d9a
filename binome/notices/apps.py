"""The Django application of the stage."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    """What people must be told, and what they have seen of it."""

    name = "binome.notices"
    label = "notices"
