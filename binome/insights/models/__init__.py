"""Tables of the stage."""

from binome.insights.models.finding import Finding, Verbatim

__all__ = ["Finding", "Verbatim"]
