"""The network a story is played on."""

from __future__ import annotations

from binome.connectors.port import Network
from binome.connectors.registry import networks


def stage_network() -> Network:
    """The network whose audience can be directed."""
    return next(network for network in networks() if network.scenario is not None)
