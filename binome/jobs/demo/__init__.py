"""Café Nova launches its cold brew: three months lived through by the real engine, over simulated time."""
