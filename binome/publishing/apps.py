"""The Django application of the stage."""

from django.apps import AppConfig


class PublishingConfig(AppConfig):
    """Publications and the ledger of their attempts."""

    name = "binome.publishing"
    label = "publishing"
