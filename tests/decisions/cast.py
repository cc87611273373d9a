"""The decision of the month: what about lactose?"""

from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from binome.core.decisions import DecisionDraft, OptionDraft
from binome.core.permissions import Actor
from binome.decisions.actions.decide import decide
from binome.decisions.actions.open_decision import open_decision
from binome.decisions.queries import decision_card

LACTOSE = DecisionDraft(
    title="What do we say about lactose?", context="Asked eleven times this week.",
    options=(
        OptionDraft("A carousel on what is in it", pros="Answers everybody.", cons="A day of work."),
        OptionDraft("Do nothing", pros="Costs nothing.", cons="We answer one by one."),
    ),
    expected_effect="Half as many questions in October.", review_on=date(2026, 10, 15),
)  # fmt: skip


def a_decision(smm: Actor, now: datetime, **changes: Any) -> UUID:
    """Open, owned by the SMM, complete."""
    return open_decision(smm, replace(LACTOSE, owner_id=smm.person_id, **changes), now=now)


def a_taken_decision(smm: Actor, now: datetime) -> UUID:
    """The carousel was chosen."""
    key = a_decision(smm, now)
    decide(smm, key, option_id=decision_card(key).options[0].id, why="They ask before they buy.", now=now)
    return key
