"""What people answer, and what the brand answers them."""

from __future__ import annotations

from tests.live.bluesky.audience import Audience
from tests.live.plain_http import eventually
from tests.live.tour.script import Script
from tests.live.tour.seat import Seat


def answer_in_the_inbox(bo: Seat, brand: str, script: Script) -> None:
    """The question is in the inbox, with its author and the post it stands under; it is answered there."""
    bo.go(f"{brand}inbox/")
    bo.comes_to_see(lambda: bo.page.get_by_text(script.asked).count() > 0, "the question")
    bo.page.get_by_role("link", name="Léa").first.click()
    bo.sees(bo.say("under your post"))
    bo.page.wait_for_load_state("networkidle")  # a person reads before they type
    bo.page.get_by_placeholder(bo.say("Reply to %(who)s", who="Léa")).fill(script.replied)
    bo.page.locator("form.reply").get_by_role("button").click()
    bo.page.locator(".sending.ok-text").wait_for(timeout=90_000)
    bo.shoot("inbox", phone=True)


def read_one_answer(audience: Audience, question: str, script: Script) -> None:
    """On the network, exactly one answer stands under the question."""
    answers = eventually(lambda: audience.replies_to(question), what="the answer", seconds=60)
    assert [answer["record"]["text"] for answer in answers] == [script.replied]
