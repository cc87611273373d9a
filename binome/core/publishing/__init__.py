"""The rules of the part that must not fail: states, retries, probes, lateness, proof."""
