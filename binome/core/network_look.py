"""How a network shows a post in its feed, as data: what the live preview draws."""

from __future__ import annotations

from dataclasses import dataclass

CUBE = "M12 1.6 21 6.8v10.4l-9 5.2-9-5.2V6.8l9-5.2Zm0 2.3L6.4 7.1 12 10.4l5.6-3.3L12 3.9Zm-7 5v7.1l6 3.5v-7.1L5 8.9Z"


@dataclass(frozen=True)
class Look:
    """`mark` is an SVG path in a box of 24; `colour` the network's own, as #rrggbb.

    `layout` is "gutter" (the avatar in a margin of its own) or "stacked" (above the text); `avatar` "round" or
    "square"; `actions` the icons under a post; `link_shown` how many characters of a link are drawn (None: all).
    """

    mark: str = CUBE
    colour: str = "#6d6974"
    layout: str = "stacked"
    avatar: str = "round"
    actions: tuple[str, ...] = ("message-circle", "repeat", "heart")
    link_shown: int | None = None


PLAIN_LOOK = Look()
