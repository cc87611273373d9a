"""The Django application of the stage."""

from django.apps import AppConfig


class InboxConfig(AppConfig):
    """Conversations."""

    name = "binome.inbox"
    label = "inbox"
