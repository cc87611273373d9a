"""A thread that goes all the way: an objective, a brief, a post that is public, an answer, a finding, a decision."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from binome.decisions.actions.add_evidence import add_evidence
from binome.inbox.actions.watch_threads import watch_threads
from binome.insights.actions.acknowledge_finding import acknowledge_finding
from binome.metrics.actions.store_readings import Given, store_readings
from binome.planning.queries import briefs, objective_card
from binome.publishing.queries import publication_card, publications_of_briefs
from binome.workspaces.scopes import brand_scope
from tests.decisions.cast import a_decision
from tests.insights.cast import a_sent_finding
from tests.insights.conftest import QUESTION, hear
from tests.insights.published import publish_from
from tests.planning.cast import a_brief
from tests.publishing.conftest import Stage


@dataclass(frozen=True)
class Thread:
    """The ids of a thread, by level."""

    objective: UUID
    campaign: UUID
    brief: UUID
    post: UUID
    publication: UUID
    message: UUID
    finding: UUID
    decision: UUID


def a_whole_thread(stage: Stage) -> Thread:
    """Everything by the actions, through the real engine, on the sandbox network."""
    later = stage.now + timedelta(hours=2)
    with brand_scope(stage.brand.id):
        brief_id = a_brief(stage.smm, stage.now)
    publication = publish_from(stage, brief_id, "Frais, propre, énergisant.")
    with brand_scope(stage.brand.id):
        external_id = publication_card(publication).parts[0].external_id
        watch_threads(stage.channel_id, since=stage.now, now=later)
        (line,), (slot,) = briefs(), publications_of_briefs([brief_id])
        message = hear(stage.channel_id, "awa", QUESTION, later, to=external_id)
        finding = a_sent_finding(stage.cm, later, message)
        acknowledge_finding(stage.smm, finding, now=later)
        store_readings([Given(publication, "replies", later, 145)], source="sandbox")
        decision = a_decision(stage.smm, later, objective_id=line.objective_id)
        kpi = objective_card(line.objective_id).kpis[0].id
        for kind, key in (("FINDING", finding), ("PUBLICATION", publication), ("KPI", kpi)):
            add_evidence(stage.smm, decision, kind=kind, ref_id=key, now=later)
    assert slot.post_id
    return Thread(line.objective_id, line.campaign_id, brief_id, slot.post_id, publication, message, finding, decision)


def is_asked(sql: str) -> bool:
    """Whether a page pays for it: not the savepoints of the test, nor its closing of the scope."""
    return sql.startswith(("SELECT", "WITH")) and "set_config('role', 'none'" not in sql
