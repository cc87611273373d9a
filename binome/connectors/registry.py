"""The networks of this installation: one line each. The only file that opens their folders."""

from __future__ import annotations

from binome.connectors.networks import bluesky, mastodon, sandbox
from binome.connectors.port import Network

_NETWORKS: tuple[Network, ...] = (bluesky.NETWORK, mastodon.NETWORK, sandbox.NETWORK)


class UnknownNetwork(KeyError):
    """No network has this code."""


def network(code: str) -> Network:
    """The network of that code."""
    for known in _NETWORKS:
        if known.code == code:
            return known
    raise UnknownNetwork(code)


def networks() -> tuple[Network, ...]:
    """Every network, in the order screens show them."""
    return _NETWORKS
