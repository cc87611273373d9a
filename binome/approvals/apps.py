"""The Django application of the stage."""

from django.apps import AppConfig


class ApprovalsConfig(AppConfig):
    """Requests and signatures."""

    name = "binome.approvals"
    label = "approvals"
