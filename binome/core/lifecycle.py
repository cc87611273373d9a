"""A lifecycle is a table (state, event) -> state, checked when its module is imported.

BRIEF = Lifecycle("brief", initial="DRAFT", terminal={"CLOSED"}, table={
    ("DRAFT", "HAND_OVER"): "HANDED_OVER", ...
})
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Row = tuple[tuple[str, str], str]


class BadLifecycle(ValueError):
    """A table that cannot be right; raised at import, so that no wrong lifecycle ever runs."""


class Lifecycle:
    """States, events and what they lead to.

    `table` maps (state, event) to the next state; give an iterable of rows to have duplicates refused too
    (a dict literal silently keeps the last).
    """

    def __init__(
        self,
        name: str,
        *,
        initial: str,
        terminal: Iterable[str],
        table: Mapping[tuple[str, str], str] | Iterable[Row],
        entries: Iterable[str] = (),
    ) -> None:
        """`entries` are further states a row may be born in (an imported publication is born PUBLISHED)."""
        self.name = name
        self.initial = initial
        self.entries = frozenset({initial, *entries})
        self.terminal = frozenset(terminal)
        self.table = _without_duplicates(name, table)
        self.states = frozenset({initial, *self.terminal, *(s for s, _ in self.table), *self.table.values()})
        self.events = frozenset(event for _, event in self.table)
        self._check()

    def next_state(self, state: str, event: str) -> str | None:
        """The state `event` leads to from `state`, None when it is not accepted there."""
        return self.table.get((state, event))

    def sources(self, event: str) -> dict[str, str]:
        """Every state that accepts `event`, with the state it leads to."""
        return {state: target for (state, name), target in self.table.items() if name == event}

    def accepted_in(self, state: str) -> frozenset[str]:
        """The events that `state` accepts."""
        return frozenset(event for source, event in self.table if source == state)

    def _check(self) -> None:
        if not self.terminal:
            raise BadLifecycle(f"{self.name}: no terminal state")
        sources = {state for state, _ in self.table}
        if dead := self.states - sources - self.terminal:
            raise BadLifecycle(f"{self.name}: no way out of {sorted(dead)}, and not terminal")
        if unreachable := self.states - self._reachable(self.entries):
            raise BadLifecycle(f"{self.name}: unreachable {sorted(unreachable)}")
        if stuck := {state for state in self.states if not self._reachable({state}) & self.terminal}:
            raise BadLifecycle(f"{self.name}: {sorted(stuck)} never ends")

    def _reachable(self, start: Iterable[str]) -> frozenset[str]:
        seen = set(start)
        frontier = list(seen)
        while frontier:
            state = frontier.pop()
            following = {target for (source, _), target in self.table.items() if source == state} - seen
            seen |= following
            frontier.extend(following)
        return frozenset(seen)


def _without_duplicates(name: str, table: Mapping[tuple[str, str], str] | Iterable[Row]) -> dict[tuple[str, str], str]:
    rows = table.items() if isinstance(table, Mapping) else table
    checked: dict[tuple[str, str], str] = {}
    for key, target in rows:
        if key in checked:
            raise BadLifecycle(f"{name}: {key[0]} on {key[1]} is declared twice")
        checked[key] = target
    return checked
