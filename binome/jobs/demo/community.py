"""What the community manager does in the story: answers, findings, and a bad week-end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from binome.core.findings import FindingDraft
from binome.core.problems import BadInput, Conflict
from binome.inbox.actions.reply_to_message import reply_to_message
from binome.inbox.actions.resolve_conversation import resolve_conversation
from binome.inbox.queries import InboxFilter, InboxLine, conversation, conversations, messages_between
from binome.insights.actions.acknowledge_finding import acknowledge_finding
from binome.insights.actions.add_verbatim import add_verbatim
from binome.insights.actions.draft_finding import draft_finding
from binome.insights.actions.send_finding import send_finding
from binome.jobs.demo.duo import Duo
from binome.jobs.demo.script import Story, StoryFinding, StoryWave
from binome.jobs.demo.stage import stage_network

Act = Callable[[datetime], None]

MOST_ANSWERS = 14
MOST_VERBATIMS = 5
LOOKED_BACK = timedelta(days=12)


class Community:
    """Léa's part in front of people; Sofia reads what she reports."""

    def __init__(self, duo: Duo, story: Story, servers: Mapping[str, str]) -> None:
        self.duo, self.story, self.servers = duo, story, servers
        self.findings: dict[int, UUID] = {}

    def announce(self, wave: StoryWave, start: datetime) -> Act:
        """Prepares the audience's anger: the past of the network does not change, so it is said the day before."""

        def act(now: datetime) -> None:
            scenario = stage_network().scenario
            if scenario is not None:
                scenario.stir(
                    self.servers["main"], wave.topic, start, wave.hours, messages=wave.messages,
                    language=self.story.language,
                )  # fmt: skip

        return act

    def answer(self, now: datetime) -> None:
        """The routine: questions and complaints get an answer, some thanks are returned, the rest is closed."""
        for line in conversations(InboxFilter(view="to_answer"))[:MOST_ANSWERS]:
            self._handle(line, now)

    def report(self, finding: StoryFinding) -> Act:
        """Writes a finding from what people said lately, and sends it."""
        return lambda now: self._report(finding, now)

    def acknowledge(self, finding: StoryFinding) -> Act:
        """Sofia reads it and says what she does with it."""

        def act(now: datetime) -> None:
            if finding.day in self.findings:
                acknowledge_finding(self.duo.smm, self.findings[finding.day], now=now, note=finding.note)

        return act

    def _handle(self, line: InboxLine, now: datetime) -> None:
        message = conversation(line.id).to_answer
        if message is None:
            return
        said, name = message.text.lower(), line.member.name.split()[0] if line.member.name else ""
        found = next((reply for words, reply in self.story.answers if any(word in said for word in words)), "")
        if not found and len(said) % 3 == 0:
            found = self.story.thanks[len(said) % len(self.story.thanks)]
        try:
            if found:
                reply_to_message(self.duo.cm, message.id, text=found.format(name=name), now=now)
            else:
                resolve_conversation(self.duo.cm, line.id, now=now)
        except (BadInput, Conflict):
            # An answer to this very message is on its way already: she sees it and goes on.
            return

    def _report(self, finding: StoryFinding, now: datetime) -> None:
        said = messages_between(now - LOOKED_BACK, now)
        chosen = [card for card in said if any(word in card.text.lower() for word in finding.words)]
        if not chosen:
            return
        draft = FindingDraft(finding.kind, finding.title, now.date(), finding.summary, len(chosen))
        finding_id = draft_finding(self.duo.cm, draft, now=now)
        for card in chosen[:MOST_VERBATIMS]:
            add_verbatim(self.duo.cm, finding_id, card.id, now=now)
        send_finding(self.duo.cm, finding_id, now=now + timedelta(minutes=10))
        self.findings[finding.day] = finding_id
