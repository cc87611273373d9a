"""What people do to the calendar, and what it refuses."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from binome.connectors.networks.sandbox.scenario import Fault, set_fault
from binome.content.actions.create_post import create_post
from binome.core.permissions import Actor
from binome.core.problems import BadInput, Conflict, NotAllowed
from binome.core.publishing.retry import MOST_PROBES
from binome.publishing.actions.cancel_publication import cancel_publication
from binome.publishing.actions.release_publication import release_publication
from binome.publishing.actions.reschedule_publication import reschedule_publication
from binome.publishing.actions.schedule_post import schedule_post
from binome.publishing.actions.settle_publication import settle_publication
from binome.publishing.models import Publication
from binome.workspaces.scopes import brand_scope
from tests.publishing.conftest import Stage

HOUR = timedelta(hours=1)
Planned = Callable[[], UUID]
TOMORROW_9 = datetime(2026, 9, 16, 9, 0)  # noqa: DTZ001 - a wall time


def problem_codes(raised: pytest.ExceptionInfo[BadInput]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in raised.value.problems]


def test_unsigned_content_cannot_be_planned(stage: Stage) -> None:
    with brand_scope(stage.brand.id):
        post = create_post(stage.cm, text="Non signé", channel_ids=[stage.channel_id], now=stage.now)
        with pytest.raises(BadInput) as raised:
            schedule_post(stage.cm, post, wall_time=TOMORROW_9, now=stage.now)
    assert problem_codes(raised) == [("approval", "publication.unsigned")]


def test_a_time_in_the_past_is_refused_naming_the_field(stage: Stage) -> None:
    post = stage.signed_post()
    with brand_scope(stage.brand.id), pytest.raises(BadInput) as raised:
        schedule_post(stage.cm, post, wall_time=datetime(2026, 9, 15, 10, 59), now=stage.now)  # noqa: DTZ001
    assert problem_codes(raised) == [("wall_time", "publication.past")]


def test_a_double_click_plans_once(stage: Stage) -> None:
    post = stage.signed_post()
    with brand_scope(stage.brand.id):
        first = schedule_post(stage.cm, post, wall_time=TOMORROW_9, now=stage.now)
        second = schedule_post(stage.cm, post, wall_time=TOMORROW_9, now=stage.now + timedelta(milliseconds=80))
        assert first == second
        assert Publication.objects.count() == 1


def test_a_post_already_planned_is_moved_not_planned_twice(stage: Stage) -> None:
    post = stage.signed_post()
    with brand_scope(stage.brand.id):
        schedule_post(stage.cm, post, wall_time=TOMORROW_9, now=stage.now)
        with pytest.raises(Conflict, match="planned_elsewhere"):
            schedule_post(stage.cm, post, wall_time=TOMORROW_9 + HOUR, now=stage.now)


@pytest.mark.parametrize(
    ("wall_time", "instant"),
    [
        (datetime(2027, 3, 28, 2, 30), datetime(2027, 3, 28, 1, 30, tzinfo=UTC)),  # noqa: DTZ001 - never happens: 03:30
        (datetime(2026, 10, 25, 2, 30), datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),  # noqa: DTZ001 - twice: the first
    ],
)
def test_hours_that_clocks_skip_or_repeat_resolve_to_one_instant(
    stage: Stage, wall_time: datetime, instant: datetime
) -> None:
    post = stage.signed_post()
    with brand_scope(stage.brand.id):
        (publication,) = schedule_post(stage.cm, post, wall_time=wall_time, now=stage.now)
    assert stage.card(publication).due_at == instant


def test_a_planned_post_can_be_moved_then_leaves_at_its_new_time(stage: Stage, planned: Planned) -> None:
    publication = planned()
    with brand_scope(stage.brand.id):
        due_at = reschedule_publication(stage.cm, publication, wall_time=TOMORROW_9, now=stage.now)
    stage.work(stage.now + HOUR)
    assert stage.card(publication).state == "SCHEDULED"
    stage.work(due_at)
    assert stage.card(publication).state == "PUBLISHED"


def test_a_cancelled_post_never_leaves(stage: Stage, planned: Planned) -> None:
    publication = planned()
    with brand_scope(stage.brand.id):
        cancel_publication(stage.cm, publication, now=stage.now, why="le client hésite")
    stage.work(stage.now + HOUR)
    assert stage.card(publication).state == "CANCELLED"
    assert stage.on_network() == []


def test_a_late_post_leaves_when_a_person_says_so(stage: Stage, planned: Planned) -> None:
    publication = planned()
    later = stage.now + timedelta(hours=5)
    stage.work(later)
    with brand_scope(stage.brand.id):
        release_publication(stage.cm, publication, now=later)
    stage.work(later)
    assert stage.card(publication).state == "PUBLISHED"


def test_what_left_can_no_longer_be_cancelled(stage: Stage, planned: Planned) -> None:
    publication = planned()
    stage.work(stage.now + HOUR)
    with brand_scope(stage.brand.id), pytest.raises(Conflict):
        cancel_publication(stage.cm, publication, now=stage.now + HOUR)


def test_a_viewer_plans_nothing(stage: Stage) -> None:
    post = stage.signed_post()
    viewer = Actor(stage.cm.person_id, frozenset({"viewer"}), "screen")
    with brand_scope(stage.brand.id), pytest.raises(NotAllowed):
        schedule_post(viewer, post, wall_time=TOMORROW_9, now=stage.now)


@pytest.fixture
def unknowable(stage: Stage, planned: Planned) -> UUID:
    """A publication that was accepted, whose answer was lost, and which the network does not let us look up."""
    publication = planned()
    set_fault(stage.server, Fault.DROP_ANSWER)
    set_fault(stage.server, Fault.UNREADABLE, times=MOST_PROBES)
    at = stage.now + HOUR
    for _ in range(MOST_PROBES + 1):
        stage.work(at)
        at = stage.card(publication).next_at or at
    assert stage.card(publication).state == "TO_CONFIRM"
    return publication


def test_what_cannot_be_known_is_asked_and_never_sent_again_in_silence(stage: Stage, unknowable: UUID) -> None:
    stage.work(stage.now + timedelta(days=3))
    assert stage.card(unknowable).state == "TO_CONFIRM"
    assert len(stage.on_network()) == 1


def test_a_person_who_sees_it_there_adopts_it(stage: Stage, unknowable: UUID) -> None:
    with brand_scope(stage.brand.id):
        settle_publication(stage.cm, unknowable, is_there=True, permalink="https://network.example/p/1", now=stage.now)
    card = stage.card(unknowable)
    assert (card.state, card.permalink) == ("PUBLISHED", "https://network.example/p/1")
    assert len(stage.on_network()) == 1


def test_adopting_asks_for_the_link(stage: Stage, unknowable: UUID) -> None:
    with brand_scope(stage.brand.id), pytest.raises(BadInput) as raised:
        settle_publication(stage.cm, unknowable, is_there=True, permalink="somewhere", now=stage.now)
    assert problem_codes(raised) == [("permalink", "publication.permalink_needed")]


def test_a_person_who_sees_nothing_sends_it_with_the_same_identity(stage: Stage, unknowable: UUID) -> None:
    later = stage.now + timedelta(hours=2)
    with brand_scope(stage.brand.id):
        settle_publication(stage.cm, unknowable, is_there=False, now=later)
    stage.work(later)
    card = stage.card(unknowable)
    # It was there after all: the same key is folded by the network, and there is still one.
    assert len(stage.on_network()) == 1
    assert card.state == "PUBLISHED"
