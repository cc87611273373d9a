"""The table of the stage."""

from binome.notices.models.seen import Seen

__all__ = ["Seen"]
