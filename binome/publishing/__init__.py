"""Publication, part, attempt: what leaves, exactly once, and the proof that it did."""
