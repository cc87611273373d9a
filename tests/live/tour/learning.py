"""From numbers and words to a decision, and the whole way back."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from tests.live.tour.script import Script
from tests.live.tour.seat import Seat


def read_numbers(bo: Seat, brand: str, script: Script) -> None:
    """The post's own numbers, as its network gave them: one reply, one like."""
    bo.go(f"{brand}numbers/")
    row = bo.main.get_by_role("row").filter(has_text=script.post[:20])
    bo.comes_to_see(lambda: row.count() > 0 and "1" in row.locator(".n").all_inner_texts(), "the numbers")
    bo.shoot("numbers")
    row.get_by_role("link").first.click()
    bo.shoot("post-numbers")


def note_finding(bo: Seat, brand: str, script: Script) -> str:
    """A verbatim of the inbox becomes a finding, which is sent; gives its address."""
    bo.go(f"{brand}inbox/?view=all")
    bo.page.get_by_role("link", name="Léa").first.click()
    bo.follow("Add to the verbatims")
    bo.page.get_by_role("radio", name=bo.say("A new finding")).check()
    bo.fill("A new finding, in one sentence", script.finding)
    bo.page.get_by_role("radio", name=bo.word("finding_kind.QUESTION")).check()
    bo.press("Keep as a verbatim")
    bo.go(f"{brand}findings/")
    bo.follow("Finish and send")
    bo.follow("Edit")
    bo.fill("What it tells", script.summary)
    bo.press("Keep")
    bo.press("Send to the SMM")
    bo.page.get_by_role("button", name=bo.say("Take it back")).wait_for()
    return bo.page.url


def acknowledge_finding(ana: Seat, finding: str, script: Script) -> None:
    """Ana reads the verbatim, with its author, and says so."""
    ana.go(finding)
    ana.sees(script.asked)
    ana.press("Acknowledge")
    ana.page.get_by_role("link", name=ana.say("Decide on it")).wait_for()
    ana.shoot("finding", phone=True)


def decide(ana: Seat, script: Script) -> str:
    """A question put from the finding, with options, evidence, owner and review date; gives the decision's address."""
    ana.follow("Decide on it")
    ana.fill("The question", script.decision)
    ana.fill("What one must know", script.context)
    ana.main.get_by_label(ana.say("For which objective")).select_option(label=script.objective)
    ana.main.locator("[name='options.0.title']").fill(script.first_option)
    ana.main.locator("[name='options.1.title']").fill(script.second_option)
    ana.fill("Look back on", str(datetime.now(ZoneInfo("Europe/Paris")).date() + timedelta(days=30)))
    ana.fill("What you expect from it", script.expected)
    ana.press("Put the question")
    ana.page.wait_for_url("**/decisions/*/")
    ana.sees(script.finding)
    _add_number(ana)
    ana.page.get_by_role("radio", name=script.first_option).check()
    ana.fill("Because", script.summary)
    ana.main.get_by_role("button", name=ana.say("Decide"), exact=True).click()
    ana.page.get_by_role("heading", name=ana.say("What happened?")).wait_for()
    ana.shoot("decision", phone=True)
    return ana.page.url


def _add_number(ana: Seat) -> None:
    """The KPI as it stands becomes a second piece of evidence."""
    box = ana.main.get_by_label(ana.say("A finding, a number, a publication"))
    if not box.is_visible():
        ana.main.get_by_text(ana.say("Add evidence")).click()
    number = box.locator("option[value^=KPI]").first
    box.select_option(value=number.get_attribute("value"))
    ana.press("Add it as it is now")


def trace_back(ana: Seat, decision: str, script: Script) -> None:
    """One page shows all the way from the objective to the decision."""
    ana.go(decision)
    ana.follow("Trace")
    told = (script.objective, script.brief, script.post, script.asked, script.finding, script.decision)
    for words in told:
        expect(ana.main.get_by_text(words).first).to_be_visible()
    ana.shoot("trace", phone=True)
