"""What others read of the community."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from binome.core.problems import NotFound
from binome.relations.models import CommunityMember


@dataclass(frozen=True)
class MemberCard:
    """Somebody of the community."""

    id: UUID
    network: str
    account_id: str
    handle: str
    name: str
    avatar_url: str
    first_seen_at: datetime
    last_seen_at: datetime

    @property
    def called(self) -> str:
        """The name to show: the one they chose, else their handle."""
        return self.name or self.handle


def member_card(member_id: UUID) -> MemberCard:
    """One member; NotFound in another brand."""
    found = members([member_id]).get(member_id)
    if found is None:
        raise NotFound("member", member_id)
    return found


def members(member_ids: Sequence[UUID]) -> dict[UUID, MemberCard]:
    """Members by id."""
    return {row.pk: card_of(row) for row in CommunityMember.objects.filter(pk__in=set(member_ids))}


def card_of(row: CommunityMember) -> MemberCard:
    """The card of a row that another stage's query brought along."""
    return MemberCard(
        row.pk, row.network, row.account_id, row.handle, row.name, row.avatar_url, row.first_seen_at, row.last_seen_at
    )
