"""The Django application of the door."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """Worker pools."""

    name = "binome.jobs"
    label = "jobs"
