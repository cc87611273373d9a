"""What the things that people are told about are called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

from binome.approvals.queries import posts_of_requests
from binome.channels.queries import channel_cards
from binome.content.queries import post_lines
from binome.decisions.queries import decisions
from binome.inbox.queries import partners
from binome.insights.queries import finding_lines
from binome.planning.queries import brief_lines
from binome.publishing.queries import slots_of
from binome.workspaces.queries import EventLine

Names = Mapping[UUID, str]


def names_of_subjects(events: Iterable[EventLine]) -> dict[UUID, str]:
    """Names by subject id; what was put away since is absent. One or two SQL queries a kind of subject there is."""
    ids: dict[str, set[UUID]] = defaultdict(set)
    for event in events:
        ids[event.subject_type].add(event.subject_id)
    found: dict[UUID, str] = {}
    for subject_type, wanted in ids.items():
        if subject_type in _NAMES:
            found |= _NAMES[subject_type](tuple(wanted))
    return found


def _posts(request_ids: Sequence[UUID]) -> Names:
    posts = posts_of_requests(request_ids)
    lines = post_lines(posts.values())
    return {key: lines[post_id].name for key, post_id in posts.items() if post_id in lines}


_NAMES: dict[str, Callable[[Sequence[UUID]], Names]] = {
    "brief": lambda ids: {key: line.title for key, line in brief_lines(ids).items()},
    "approval": _posts,
    "publication": lambda ids: {slot.publication_id: slot.title for slot in slots_of(ids)},
    "channel": lambda ids: {key: card.handle for key, card in channel_cards(ids).items()},
    "conversation": lambda ids: {key: member.called for key, member in partners(ids).items()},
    "finding": lambda ids: {key: line.title for key, line in finding_lines(ids).items()},
    "decision": lambda ids: {line.id: line.title for line in decisions() if line.id in ids},
}
