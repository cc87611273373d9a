"""The main job, whole: two people, a real Bluesky network, real processes, a real browser, in both languages.

`BINOME_TOUR=1 pytest tests/live/test_main_job.py` writes the pictures of docs/tour.md and docs/tour.fr.md anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.server import BinomeServer
from tests.browser.watched_page import watched_window
from tests.live.bluesky.audience import Audience
from tests.live.plain_http import eventually
from tests.live.tour import arriving, learning, making, planning, talking
from tests.live.tour.camera import Camera
from tests.live.tour.picture import draw_cold_brew
from tests.live.tour.script import SCRIPTS
from tests.live.tour.seat import Seat

pytestmark = [pytest.mark.live, pytest.mark.browser, pytest.mark.xdist_group("live")]


@pytest.fixture(scope="module")
def installation(audience: Audience) -> Iterator[BinomeServer]:
    """Binôme, allowed to call the network of this machine."""
    with BinomeServer({"BINOME_ALLOW_HOSTS": "localhost"}) as server:
        yield server


@pytest.fixture(params=["en", "fr"])
def language(request: pytest.FixtureRequest) -> str:
    """The tour is made in each language."""
    return str(request.param)


@pytest.fixture
def duo(browser: Browser, installation: BinomeServer, language: str) -> Iterator[tuple[Seat, Seat]]:
    """Ana (strategy) and Bo (community), each at their own window."""
    with ExitStack() as stack:
        seats = [
            Seat(
                stack.enter_context(watched_window(browser, installation.url, language=language)),
                language, Camera(language), name, f"{name.lower()}.{language}@example.org",
            )
            for name in ("Ana", "Bo")
        ]  # fmt: skip
        yield seats[0], seats[1]


def test_from_an_objective_to_a_decision_through_a_real_network(
    duo: tuple[Seat, Seat], audience: Audience, language: str, tmp_path: Path
) -> None:
    (ana, bo), script = duo, SCRIPTS[language]
    nova, lea = audience.person("nova"), audience.person("lea")
    lea.introduce("Léa")
    picture = draw_cold_brew(tmp_path / "cold-brew.png")

    arriving.sign_up(ana)
    brand = arriving.open_brand(ana)
    arriving.bring_in_the_other_half(ana, bo)
    arriving.connect_bluesky(ana, brand, nova)

    objective = planning.set_objective(ana, brand, script)
    planning.plan_campaign(ana, script)
    brief = planning.hand_over_brief(ana, objective, script)
    planning.ask_answer_acknowledge(bo, ana, brief, script)

    post = making.write_post(bo, script, picture)
    making.ask_for_signature(bo, script)
    making.sign(ana, brand, script)
    making.schedule(bo, post)
    permalink = making.see_it_published(bo, brand, post)
    (published,) = eventually(lambda: audience.posts_of(nova.did), what="the post")
    assert published["record"]["text"] == script.post
    assert permalink.endswith(published["uri"].rpartition("/")[2])

    question = lea.reply(published["uri"], script.asked)
    lea.like(published["uri"])
    talking.answer_in_the_inbox(bo, brand, script)
    talking.read_one_answer(audience, question["uri"], script)

    learning.read_numbers(bo, brand, script)
    finding = learning.note_finding(bo, brand, script)
    learning.acknowledge_finding(ana, finding, script)
    decision = learning.decide(ana, script)
    learning.trace_back(ana, decision, script)
