"""The trace of one thing: what it comes from, up to the objective, and what came of it, down to a decision.

Eight levels, always in the order of the loop. From the thing one goes up and collects what it comes from, then down
and collects what came of it; each level costs at most two queries, however many things it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from uuid import UUID

from binome.content.queries import PostName, post_names
from binome.core.problems import NotFound
from binome.decisions.queries import DecisionLine, decision_card, decisions_about
from binome.inbox.queries import Voice, voices, voices_under
from binome.insights.queries import FindingLine, finding_lines, findings_quoting
from binome.planning.queries import PlanLine, plan_lines
from binome.publishing.queries import CalendarSlot, publications_of_briefs, publications_of_posts, slots_of

KINDS = ("objective", "campaign", "brief", "post", "publication", "message", "finding", "decision")
"""The levels of the trace, from the top."""


@dataclass
class Trace:
    """What is on the thread, by level; `ends` says that nothing can be above (a post without a brief…)."""

    kind: str
    id: UUID
    plan: list[PlanLine] = field(default_factory=list)
    posts: list[PostName] = field(default_factory=list)
    publications: list[CalendarSlot] = field(default_factory=list)
    messages: list[Voice] = field(default_factory=list)
    findings: list[FindingLine] = field(default_factory=list)
    decisions: list[DecisionLine] = field(default_factory=list)

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
    thread.findings = list(finding_lines([thread.id]).values())
    _found(thread, thread.findings)
    thread.messages = list(voices([said.message_id for said in thread.findings[0].verbatims]))


def _begin_decision(thread: Trace) -> None:
    card = decision_card(thread.id)
    thread.decisions = [card.line]
    refs = {held.kind: [other.ref_id for other in card.evidence if other.kind == held.kind] for held in card.evidence}
    thread.findings = list(finding_lines(refs.get("FINDING", [])).values())
    thread.messages = list(voices([said.message_id for line in thread.findings for said in line.verbatims]))
    shown = set(refs.get("PUBLICATION", []))
    thread.publications = list(slots_of(sorted(shown))) if shown else []
    about = [card.line.objective_id] if card.line.objective_id else []
    if about or refs.get("KPI"):
        thread.plan = _objectives_alone(plan_lines(objective_ids=about, kpi_ids=refs.get("KPI", [])))


def _climb(thread: Trace) -> None:
    """From what is known up to the objective: message, publication, post, brief."""
    known = {slot.publication_id for slot in thread.publications}
    above = {said.publication_id for said in thread.messages if said.publication_id} - known
    if above:
        thread.publications += slots_of(sorted(above))
    posts = {slot.post_id for slot in thread.publications if slot.post_id} - {post.id for post in thread.posts}
    if posts:
        thread.posts += post_names(post_ids=posts)
    briefs = {post.brief_id for post in thread.posts if post.brief_id} - thread.brief_ids
    if briefs:
        thread.plan = _narrowed(thread.plan, plan_lines(brief_ids=briefs))


def _objectives_alone(paths: Iterable[PlanLine]) -> list[PlanLine]:
    """The objectives of these paths, without what else hangs from them."""
    bare = {"campaign_id": None, "campaign": "", "brief_id": None, "brief": "", "brief_state": ""}
    return list(dict.fromkeys(replace(line, **bare) for line in paths))


def _narrowed(about: Iterable[PlanLine], paths: Iterable[PlanLine]) -> list[PlanLine]:
    """Paths that were climbed; of an objective that was named, only its name where no path leads through it."""
    climbed = list(paths)
    through = {line.objective_id for line in climbed}
    return [*climbed, *(line for line in about if line.objective_id not in through)]


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
        thread.findings = list(findings_quoting([said.id for said in thread.messages]))
    if level <= KINDS.index("finding"):
        thread.decisions = list(_decisions_below(thread))


def _decisions_below(thread: Trace) -> tuple[DecisionLine, ...]:
    about = thread.objective_ids if thread.kind == "objective" else set()
    shown = (
        {slot.publication_id for slot in thread.publications} if thread.kind not in ("message", "finding") else set()
    )
    return decisions_about(about, shown | {line.id for line in thread.findings})


def _found(thread: Trace, rows: list[object]) -> None:
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
