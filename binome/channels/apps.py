"""The Django application of the stage."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    """Connected accounts."""

    name = "binome.channels"
    label = "channels"
