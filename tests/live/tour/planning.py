"""From the objective to a brief that the Community Manager has acknowledged."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.live.tour.script import Script
from tests.live.tour.seat import Seat


def set_objective(ana: Seat, brand: str, script: Script) -> str:
    """An objective with one number to reach; gives its address."""
    ana.go(f"{brand}objectives/")
    ana.follow("Set the first objective")
    ana.fill("Objective", script.objective)
    ana.fill("Why it matters", script.why)
    ana.fill("To be reached by", str(_today() + timedelta(days=60)))
    ana.page.get_by_label(ana.say("Metric")).first.select_option(value="replies")
    ana.fill("Target", "25")
    ana.press("Set the objective")
    ana.page.wait_for_url("**/objectives/*/")
    ana.sees(script.objective)
    ana.shoot("objective")
    return ana.page.url


def plan_campaign(ana: Seat, script: Script) -> None:
    """A campaign with the phases that are proposed, from the objective's page."""
    ana.follow("Plan a campaign")
    ana.fill("Name", script.campaign)
    ana.press("Plan the campaign")
    ana.page.wait_for_url("**/campaigns/*/")


def hand_over_brief(ana: Seat, objective: str, script: Script) -> str:
    """An incomplete brief can't be handed over and says what lacks; complete, it goes. Gives its address."""
    ana.go(objective)
    ana.follow("Write a brief")
    ana.fill("Title", script.brief)
    ana.page.get_by_label(ana.say("Campaign and phase")).select_option(index=2)
    ana.fill("Message", script.message)
    ana.press("Keep and hand over")
    ana.page.get_by_role("link", name=ana.word("brief.audience_missing")).wait_for()
    ana.shoot("brief-lacks")
    ana.follow("Complete it")
    ana.fill("Audience", script.audience)
    ana.page.get_by_label(ana.word("brief_format.image")).check()
    ana.fill("Do", script.dos)
    ana.fill("Don’t", script.donts)
    ana.fill("Deadline", str(_today() + timedelta(days=7)))
    ana.fill("It is good when", script.criteria)
    ana.shoot("brief-form")
    ana.press("Keep and hand over")
    ana.page.wait_for_url("**/briefs/*/")
    return ana.page.url


def ask_answer_acknowledge(bo: Seat, ana: Seat, brief: str, script: Script) -> None:
    """Bo asks, Ana owes an answer and gives it, Bo takes the brief."""
    bo.go(brief)
    bo.page.get_by_text(bo.say("Ask a question, or object")).click()
    bo.fill("What is not clear, or what would you do otherwise?", script.question)
    bo.page.get_by_role("button", name=bo.say("Ask"), exact=True).click()
    ana.go(brief)
    ana.fill("Your answer", script.answer)
    ana.page.get_by_role("button", name=ana.say("Answer"), exact=True).click()
    bo.go(brief)
    bo.sees(script.answer)
    bo.press("Acknowledge", context="brief")
    bo.page.get_by_role("link", name=bo.say("Write a post from it")).wait_for()
    bo.shoot("brief", phone=True)


def _today() -> date:
    """The day on the brand's clock."""
    return datetime.now(ZoneInfo("Europe/Paris")).date()
