"""When to try again, when to ask again, when to give a thing to a person."""

from __future__ import annotations

from datetime import datetime, timedelta

FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(minutes=15)
FARTHEST_ASKED = timedelta(days=1)
MOST_PROBES = 8


def wait_before(tries: int) -> timedelta:
    """How long to wait after the `tries`-th try (from 1): 5 s, 15 s, 45 s… at most 15 minutes."""
    waited: timedelta = FIRST_WAIT * 3 ** min(max(tries - 1, 0), 8)
    return min(waited, LONGEST_WAIT)


def next_try(tries: int, now: datetime, asked: datetime | None = None) -> datetime:
    """The instant of the next try; never before what the network asked for (`Retry-After`), up to a day: a network that
    names a date in ten years would otherwise have the post forgotten."""
    own = now + wait_before(tries)
    return max(own, min(asked, now + FARTHEST_ASKED)) if asked else own


def is_late(due_at: datetime, now: datetime, tolerance: timedelta) -> bool:
    """Whether a brand would rather be asked than see this leave now."""
    return now - due_at > tolerance


def next_probe(probes: int, now: datetime, lag_s: float) -> datetime | None:
    """When to ask the network again after `probes` answers that told nothing; None = a person must look."""
    if probes >= MOST_PROBES:
        return None
    return now + max(wait_before(probes), timedelta(seconds=lag_s))


def absence_is_proof(certainty: str, absences: int) -> bool:
    """Whether a network that shows nothing has proven that nothing arrived, after `absences` looks.

    An identity we chose (A) or a container we hold (B) is looked up exactly: once suffices. A listing lags: two looks,
    a lag apart. A blind network (E) proves nothing, ever.
    """
    return {"A": 1, "B": 1, "C": 2, "D": 2}.get(certainty, MOST_PROBES + 1) <= absences
