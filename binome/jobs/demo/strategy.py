"""What the strategist does in the story: objective, campaign, briefs, decisions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from uuid import UUID

from binome.core.briefs import BriefContent
from binome.core.campaigns import CampaignDraft, PhaseDraft
from binome.core.decisions import DecisionDraft, OptionDraft
from binome.core.objectives import KpiDraft, ObjectiveDraft
from binome.decisions.actions.add_evidence import add_evidence
from binome.decisions.actions.decide import decide
from binome.decisions.actions.open_decision import open_decision
from binome.decisions.actions.review_decision import review_decision
from binome.decisions.queries import decision_card
from binome.jobs.demo.duo import Duo
from binome.jobs.demo.script import Story, StoryBrief, StoryDecision
from binome.planning.actions.acknowledge_brief import acknowledge_brief
from binome.planning.actions.answer_brief_question import answer_brief_question
from binome.planning.actions.ask_about_brief import ask_about_brief
from binome.planning.actions.create_objective import create_objective
from binome.planning.actions.hand_over_brief import hand_over_brief
from binome.planning.actions.plan_campaign import plan_campaign
from binome.planning.actions.write_brief import write_brief
from binome.planning.queries import campaign_card

Act = Callable[[datetime], None]
Day = Callable[..., datetime]


class Strategy:
    """Sofia's part, in the order she plays it."""

    def __init__(self, duo: Duo, story: Story, day: Day) -> None:
        self.duo, self.story, self.day = duo, story, day
        self.objective_id: UUID | None = None
        self.campaign_id: UUID | None = None
        self.brief_ids: dict[str, UUID] = {}
        self._questions: dict[str, UUID] = {}
        self._decisions: dict[int, UUID] = {}

    def date(self, number: int) -> date:
        """The date of the story's day of that number."""
        return self.day(number, time(12, 0)).date()

    def set_out(self, now: datetime) -> None:
        """The objective with its numbers, and the campaign with its phases."""
        last = self.story.phases[-1].last
        kpis = (
            KpiDraft("clicks", Decimal(700), Decimal(0), self.date(last)),
            KpiDraft("replies", Decimal(1200), Decimal(0), self.date(last)),
            KpiDraft("followers", Decimal(6000), Decimal(2000), self.date(last)),
        )
        draft = ObjectiveDraft(self.story.objective, self.date(0), self.date(last), kpis, self.story.why)
        self.objective_id = create_objective(self.duo.smm, draft, now=now)
        phases = [PhaseDraft(phase.name, self.date(phase.first), self.date(phase.last)) for phase in self.story.phases]
        campaign = CampaignDraft(self.story.campaign, self.date(0), self.date(last), phases)
        self.campaign_id = plan_campaign(self.duo.smm, self.objective_id, campaign, now=now)

    def hand_over(self, brief: StoryBrief) -> Iterator[tuple[float, Act]]:
        """The hours after the brief's morning, with what happens then."""
        yield 1, lambda now: self._write(brief, now)
        if brief.question:
            yield 2, lambda now: self._ask(brief, now)
            yield 5, lambda now: self._answer(brief, now)
        yield 7, lambda now: acknowledge_brief(self.duo.cm, self.brief_ids[brief.code], now=now)

    def take(self, decision: StoryDecision, findings: Mapping[int, UUID]) -> Act:
        """Opens a decision with its evidence and decides it."""
        return lambda now: self._take(decision, findings, now)

    def review(self, decision: StoryDecision) -> Act:
        """Writes what came of it, once its review day has come."""

        def act(now: datetime) -> None:
            if decision.outcome:
                review_decision(self.duo.smm, self._decisions[decision.day], outcome=decision.outcome, now=now)

        return act

    def _write(self, brief: StoryBrief, now: datetime) -> None:
        if self.campaign_id is None:
            raise RuntimeError("the campaign comes before its briefs")
        phase = self.story.phases[brief.phase]
        content = BriefContent(
            brief.title, brief.message, brief.audience, brief.formats, brief.dos, brief.donts, self.date(phase.last),
            brief.quality,
        )  # fmt: skip
        phase_id = campaign_card(self.campaign_id).phases[brief.phase].id
        brief_id = write_brief(self.duo.smm, self.campaign_id, content, now=now, phase_id=phase_id)
        hand_over_brief(self.duo.smm, brief_id, now=now + timedelta(minutes=20))
        self.brief_ids[brief.code] = brief_id

    def _ask(self, brief: StoryBrief, now: datetime) -> None:
        asked = ask_about_brief(self.duo.cm, self.brief_ids[brief.code], text=brief.question, now=now)
        self._questions[brief.code] = asked

    def _answer(self, brief: StoryBrief, now: datetime) -> None:
        answer_brief_question(self.duo.smm, self._questions[brief.code], text=brief.answer, now=now)

    def _take(self, decision: StoryDecision, findings: Mapping[int, UUID], now: datetime) -> None:
        smm = self.duo.smm
        draft = DecisionDraft(
            decision.title, decision.context, [OptionDraft(*option) for option in decision.options], self.objective_id,
            smm.person_id, decision.expected, self.date(decision.day + decision.review_after),
        )  # fmt: skip
        decision_id = open_decision(smm, draft, now=now)
        for day in decision.evidence:
            if day in findings:
                add_evidence(smm, decision_id, kind="FINDING", ref_id=findings[day], now=now)
        chosen = decision_card(decision_id).options[0]
        decide(smm, decision_id, option_id=chosen.id, why=decision.options[0][1], now=now + timedelta(hours=1))
        self._decisions[decision.day] = decision_id
