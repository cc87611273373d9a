"""The Django application of the stage."""

from django.apps import AppConfig


class MetricsConfig(AppConfig):
    """Readings."""

    name = "binome.metrics"
    label = "metrics"
