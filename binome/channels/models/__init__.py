"""Tables of the stage."""

from binome.channels.models.app_registration import AppRegistration
from binome.channels.models.channel import Channel
from binome.channels.models.credential import Credential

__all__ = ["AppRegistration", "Channel", "Credential"]
