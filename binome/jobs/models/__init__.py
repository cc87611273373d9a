"""What the workers leave in the database about themselves."""

from binome.jobs.models.heartbeat import Heartbeat
from binome.jobs.models.installation import Installation

__all__ = ["Heartbeat", "Installation"]
