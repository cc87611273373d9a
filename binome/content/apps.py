"""The Django application of the stage."""

from django.apps import AppConfig


class ContentConfig(AppConfig):
    """Posts, variants, media, revisions."""

    name = "binome.content"
    label = "content"
