"""How long the duo kept each other waiting."""

from datetime import timedelta

from binome.insights.actions.acknowledge_finding import acknowledge_finding
from binome.insights.queries import duo_rhythm
from binome.planning.actions.acknowledge_brief import acknowledge_brief
from binome.planning.actions.answer_brief_question import answer_brief_question
from binome.planning.actions.ask_about_brief import ask_about_brief
from tests.cast import cm, smm
from tests.insights.cast import a_sent_finding
from tests.planning.cast import a_handed_over_brief

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def test_each_wait_is_measured_from_what_happened(brand, messages, now):
    key = a_handed_over_brief(smm(brand), now)
    question = ask_about_brief(cm(brand), key, text="When?", now=now + HOUR)
    answer_brief_question(smm(brand), question, text="Friday.", now=now + 3 * HOUR)
    acknowledge_brief(cm(brand), key, now=now + 4 * HOUR)
    acknowledge_finding(smm(brand), a_sent_finding(cm(brand), now, *messages), now=now + 5 * HOUR)
    told = duo_rhythm(now, now + DAY)
    assert (told.briefs.median, told.questions.median, told.findings.median) == (4 * HOUR, 2 * HOUR, 5 * HOUR)


def test_what_still_waits_is_told(brand, messages, now):
    a_handed_over_brief(smm(brand), now)
    a_sent_finding(cm(brand), now, *messages)
    told = duo_rhythm(now, now + DAY)
    assert (told.briefs.waiting, told.questions.waiting, told.findings.waiting) == (1, 0, 1)


def test_another_week_has_its_own(brand, now):
    a_handed_over_brief(smm(brand), now)
    assert duo_rhythm(now + DAY, now + 2 * DAY).briefs.waiting == 0
