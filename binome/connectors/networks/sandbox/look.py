"""How the sandbox shows a post."""

from __future__ import annotations

from binome.core.network_look import CUBE, Look

LOOK = Look(
    mark=CUBE, colour="#8a5a00", layout="stacked", avatar="round", actions=("message-circle", "repeat", "heart")
)
