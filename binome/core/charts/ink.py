"""The colours a chart names. A renderer puts the page's tokens, or the paper's colours, in their place."""

from __future__ import annotations

HELD = "#010101"
"""The line one looks at."""
UNDER = "#010102"
"""What lies under it."""
OTHERS = "#010103"
"""What it is compared with."""
MARK = "#010104"
"""Targets, limits, ends of windows."""
AXIS = "#010105"
"""Axes and grids."""
WORDS = "#010106"
"""Labels."""
