import pytest

from binome.core.lifecycle import BadLifecycle, Lifecycle

DOOR = [(("OPEN", "SHUT"), "CLOSED"), (("CLOSED", "OPEN_UP"), "OPEN"), (("CLOSED", "WALL_UP"), "WALLED")]


def test_a_lifecycle_gives_the_state_an_event_leads_to() -> None:
    door = Lifecycle("door", initial="OPEN", terminal={"WALLED"}, table=DOOR)
    assert door.next_state("OPEN", "SHUT") == "CLOSED"
    assert door.next_state("OPEN", "WALL_UP") is None
    assert door.accepted_in("CLOSED") == {"OPEN_UP", "WALL_UP"}
    assert door.sources("SHUT") == {"OPEN": "CLOSED"}


@pytest.mark.parametrize(
    ("why", "terminal", "table"),
    [
        ("no terminal state", set(), DOOR),
        ("declared twice", {"WALLED"}, [*DOOR, (("OPEN", "SHUT"), "WALLED")]),
        ("unreachable", {"WALLED"}, [*DOOR, (("LOST", "FIND"), "OPEN")]),
        ("no way out", {"WALLED"}, [*DOOR, (("OPEN", "LOSE"), "LOST")]),
        ("never ends", {"WALLED"}, [*DOOR, (("OPEN", "SPIN"), "SPUN"), (("SPUN", "SPIN"), "SPUN")]),
    ],
)
def test_a_table_that_cannot_be_right_is_refused(why: str, terminal: set[str], table: list) -> None:
    with pytest.raises(BadLifecycle, match=why):
        Lifecycle("door", initial="OPEN", terminal=terminal, table=table)
