"""Tables of the stage."""

from binome.metrics.models.newest_reading import NewestReading
from binome.metrics.models.reading import Reading
from binome.metrics.models.watch import Watch

__all__ = ["NewestReading", "Reading", "Watch"]
