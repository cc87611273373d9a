import pytest

from binome.core.publishing.lifecycle import CLAIMABLE, ENDED, PUBLICATION


def test_what_may_have_arrived_is_never_simply_due_again() -> None:
    assert PUBLICATION.next_state("UNCERTAIN", "CLAIM") is None
    assert PUBLICATION.next_state("SENDING", "CLAIM") is None
    assert PUBLICATION.next_state("UNCERTAIN", "PROVE_ABSENT") == "RETRY"


@pytest.mark.parametrize("state", ["SENDING", "UNCERTAIN", "PUBLISHED"])
def test_what_is_leaving_or_left_can_be_neither_moved_nor_cancelled(state: str) -> None:
    assert not {"RESCHEDULE", "CANCEL"} & PUBLICATION.accepted_in(state)


def test_only_what_waits_for_its_time_can_be_claimed() -> None:
    assert set(PUBLICATION.sources("CLAIM")) == set(CLAIMABLE)
    assert all(not PUBLICATION.accepted_in(state) for state in ENDED)
