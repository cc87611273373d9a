"""The trace of one thing: what it comes from, up to the objective, and what came of it, down to a decision.

Eight levels, always in the order of the loop. From the thing one goes up and collects what it comes from, then down
and collects what came of it; each level costs at most two queries, however many things it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from binome.content.queries import PostName, post_names
from binome.core.problems import NotFound
from binome.decisions.queries import DecisionLine, decision_refs, decisions_about
from binome.inbox.queries import Voice, voices, voices_under
from binome.insights.queries import FindingName, named_findings
from binome.planning.queries import PlanLine, plan_lines
from binome.publishing.queries import CalendarSlot, publications_of_briefs, publications_of_posts, slots_of

KINDS = ("objective", "campaign", "brief", "post", "publication", "message", "finding", "decision")
"""The levels of the trace, from the top."""


@dataclass
class Trace:
    """What is on the thread, by level; and what a decision names itself: publications `shown`, objectives it is
    `about`, `kpis` it stands on."""

    kind: str
    id: UUID
    plan: list[PlanLine] = field(default_factory=list)
    posts: list[PostName] = field(default_factory=list)
    publications: list[CalendarSlot] = field(default_factory=list)
    messages: list[Voice] = field(default_factory=list)
    findings: list[FindingName] = field(default_factory=list)
    decisions: list[DecisionLine] = field(default_factory=list)
    shown: set[UUID] = field(default_factory=set)
    about: set[UUID] = field(default_factory=set)
    kpis: set[UUID] = field(default_factory=set)

    @property
    def objective_ids(self) -> set[UUID]:
        """The objectives on the thread."""
        return {line.objective_id for line in self.plan}

    @property
    def brief_ids(self) -> set[UUID]:
        """The briefs on the thread."""
        return {line.brief_id for line in self.plan if line.brief_id}


def trace_of(kind: str, key: UUID) -> Trace:
    """The thread through one thing; NotFound for an unknown kind, or a thing that is not in the scope."""
    begin = _BEGIN.get(kind)
    if begin is None:
        raise NotFound("trace", kind)
    thread = Trace(kind, key)
    begin(thread)
    _climb(thread)
    _descend(thread, KINDS.index(kind))
    return thread


def _begin_plan(thread: Trace) -> None:
    ids = {f"{thread.kind}_ids": [thread.id]}
    thread.plan = list(plan_lines(**ids))
    _found(thread, thread.plan)


def _begin_post(thread: Trace) -> None:
    thread.posts = list(post_names(post_ids=[thread.id]))
    _found(thread, thread.posts)


def _begin_publication(thread: Trace) -> None:
    thread.publications = list(slots_of([thread.id]))
    _found(thread, thread.publications)


def _begin_message(thread: Trace) -> None:
    thread.messages = list(voices([thread.id]))
    _found(thread, thread.messages)


def _begin_finding(thread: Trace) -> None:
    thread.findings = list(named_findings(finding_ids=[thread.id]))
    _found(thread, thread.findings)
    thread.messages = list(voices(thread.findings[0].message_ids))


def _begin_decision(thread: Trace) -> None:
    line, refs = decision_refs(thread.id)
    thread.decisions = [line]
    thread.findings = list(named_findings(finding_ids=refs["FINDING"])) if refs["FINDING"] else []
    thread.messages = list(voices([key for one in thread.findings for key in one.message_ids]))
    thread.shown = set(refs["PUBLICATION"])
    thread.about = {line.objective_id} if line.objective_id else set()
    thread.kpis = set(refs["KPI"])


def _climb(thread: Trace) -> None:
    """From what is known up to the objective: message, publication, post, brief."""
    known = {slot.publication_id for slot in thread.publications}
    above = thread.shown | {said.publication_id for said in thread.messages if said.publication_id}
    if above - known:
        thread.publications += slots_of(sorted(above - known))
    posts = {slot.post_id for slot in thread.publications if slot.post_id} - {post.id for post in thread.posts}
    if posts:
        thread.posts += post_names(post_ids=posts)
    briefs = {post.brief_id for post in thread.posts if post.brief_id}
    if not thread.plan and (briefs or thread.about or thread.kpis):
        paths = plan_lines(brief_ids=briefs, objective_ids=thread.about, kpi_ids=thread.kpis)
        thread.plan = _climbed(paths, briefs)


def _climbed(paths: Iterable[PlanLine], briefs: set[UUID]) -> list[PlanLine]:
    """The paths that lead to these briefs; of an objective that is only named, nothing of what hangs from it."""
    kept = list(paths)
    through = {line.objective_id for line in kept if line.brief_id in briefs}
    named = (
        replace(line, campaign_id=None, campaign="", brief_id=None, brief="", brief_state="")
        for line in kept
        if line.objective_id not in through
    )
    return [*(line for line in kept if line.brief_id in briefs), *dict.fromkeys(named)]


def _descend(thread: Trace, level: int) -> None:
    """From the thing down: briefs, posts, publications, what was said, findings, decisions."""
    if level <= KINDS.index("brief") and thread.brief_ids:
        thread.posts = list(post_names(brief_ids=thread.brief_ids))
        thread.publications = list(publications_of_briefs(sorted(thread.brief_ids)))
    if level == KINDS.index("post"):
        thread.publications = list(publications_of_posts([thread.id]))
    if level <= KINDS.index("publication") and thread.publications:
        thread.messages = list(voices_under([slot.publication_id for slot in thread.publications]))
    if level <= KINDS.index("message") and thread.messages:
        thread.findings = list(named_findings(message_ids=[said.id for said in thread.messages]))
    if level <= KINDS.index("finding"):
        thread.decisions = list(_decisions_below(thread))


def _decisions_below(thread: Trace) -> tuple[DecisionLine, ...]:
    about = thread.objective_ids if thread.kind == "objective" else set()
    shown = (
        {slot.publication_id for slot in thread.publications} if thread.kind not in ("message", "finding") else set()
    )
    return decisions_about(about, shown | {line.id for line in thread.findings})


def _found(thread: Trace, rows: Sequence[object]) -> None:
    if not rows:
        raise NotFound(thread.kind, thread.id)


_BEGIN: dict[str, Callable[[Trace], None]] = {
    "objective": _begin_plan,
    "campaign": _begin_plan,
    "brief": _begin_plan,
    "post": _begin_post,
    "publication": _begin_publication,
    "message": _begin_message,
    "finding": _begin_finding,
    "decision": _begin_decision,
}
