"""Tables of the stage."""

from binome.decisions.models.decision import Decision, Evidence, Option

__all__ = ["Decision", "Evidence", "Option"]
