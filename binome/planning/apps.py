"""The Django application of the stage."""

from django.apps import AppConfig


class PlanningConfig(AppConfig):
    """Objectives, campaigns, briefs."""

    name = "binome.planning"
    label = "planning"
