"""The Django application of the stage."""

from django.apps import AppConfig


class InsightsConfig(AppConfig):
    """Findings and verbatims."""

    name = "binome.insights"
    label = "insights"
