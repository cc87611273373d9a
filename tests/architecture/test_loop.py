"""Every step and room of the loop leads somewhere, and says what it is."""

from uuid import UUID

import pytest

from binome import words
from binome.core.permissions import PERMISSIONS
from binome.web import loop
from binome.web.palette import DEEDS
from binome.web.subjects import SCREENS, subject_address

ROOMS = [*loop.HOME_ROOMS, *(room for step in loop.STEPS for room in step.rooms)]


@pytest.mark.parametrize(
    "room", [*loop.STEPS, *ROOMS, *DEEDS], ids=lambda room: f"{type(room).__name__}-{room.url_name}"
)
def test_it_leads_to_a_screen_that_a_right_opens(room: loop.Step | loop.Room) -> None:
    assert loop.address(room.url_name, "a-brand") != ""
    assert room.permission in PERMISSIONS


def test_every_step_is_told_in_words() -> None:
    parts = ("step.{}", "step.{}.told", "waits.{}.one", "waits.{}.many")
    assert [
        part.format(step.code) for step in loop.STEPS for part in parts if not words.known(part.format(step.code))
    ] == []


def test_no_two_steps_have_the_same_key() -> None:
    assert len({step.key for step in loop.STEPS}) == len(loop.STEPS)


def test_every_subject_of_an_event_has_its_screen() -> None:
    at_home = {kind for kind in SCREENS if subject_address("a-brand", kind, UUID(int=1)) == "/b/a-brand/"}
    assert at_home == {"brand"}
