"""Files people have, read into plain values: what is broken is named, the rest is kept."""
