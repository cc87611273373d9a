"""Tables of the stage."""

from binome.publishing.models.attempt import Attempt
from binome.publishing.models.lane import Lane
from binome.publishing.models.part import Part
from binome.publishing.models.publication import Publication

__all__ = ["Attempt", "Lane", "Part", "Publication"]
