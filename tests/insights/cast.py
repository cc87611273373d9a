"""The finding of the week: is there lactose in it?"""

from datetime import date, datetime
from uuid import UUID

from binome.core.findings import QUESTION, FindingDraft
from binome.core.permissions import Actor
from binome.insights.actions.add_verbatim import add_verbatim
from binome.insights.actions.draft_finding import draft_finding
from binome.insights.actions.send_finding import send_finding

LACTOSE = FindingDraft(QUESTION, "Is there lactose in it?", date(2026, 9, 17), "Nothing on the can says so.", count=11)
MONDAY = date(2026, 9, 14)


def a_finding(cm: Actor, now: datetime, *messages: UUID) -> UUID:
    """A draft that quotes these messages."""
    finding_id = draft_finding(cm, LACTOSE, now=now)
    for message_id in messages:
        add_verbatim(cm, finding_id, message_id, now=now)
    return finding_id


def a_sent_finding(cm: Actor, now: datetime, *messages: UUID) -> UUID:
    """The same, in the SMM's hands."""
    finding_id = a_finding(cm, now, *messages)
    send_finding(cm, finding_id, now=now)
    return finding_id
