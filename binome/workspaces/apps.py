"""The Django application of the stage."""

from django.apps import AppConfig


class WorkspacesConfig(AppConfig):
    """Organisations, brands, people."""

    name = "binome.workspaces"
    label = "workspaces"
