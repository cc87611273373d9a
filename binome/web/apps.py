"""The Django application of the screens: it brings their templates, static files and tags."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The screens."""

    name = "binome.web"
    label = "web"
