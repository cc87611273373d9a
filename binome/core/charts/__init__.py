"""Charts as Vega-Lite specifications: the same for a page and for paper. Colours are roles, not values."""
