"""Signs exactly what was shown."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.approvals.models import Signature
from binome.approvals.queries import ShownVariant, shown_variants
from binome.approvals.rows import locked_request
from binome.content.queries import variants_problems
from binome.core.fingerprint import as_values
from binome.core.permissions import Actor, require
from binome.core.problems import Conflict, Problem, refuse_if
from binome.workspaces.actions.advance import advance


@transaction.atomic
def sign_request(actor: Actor, request_id: UUID, *, seen: Mapping[UUID, str], now: datetime) -> None:
    """Sign the variants of the post as they are. `seen` are the fingerprints of what the signer had before their eyes
    (`shown_variants`): Conflict("approval.changed_meanwhile") when a single one is no longer so, and nothing is signed.
    """
    require(actor, "approvals.sign")
    row = locked_request(request_id)
    shown = shown_variants(row.post_id)
    if {item.variant_id: item.fingerprint for item in shown} != dict(seen):
        raise Conflict("approval.changed_meanwhile")
    refuse_if(_problems(shown))
    advance(row, "SIGN", actor=actor, now=now, answered_by_id=actor.person_id, answered_at=now)
    Signature.objects.bulk_create(
        Signature(
            request_id=row.pk, variant_id=item.variant_id, fingerprint=item.fingerprint,
            frozen=as_values(item.content), signed_by_id=actor.person_id, signed_at=now,
        )
        for item in shown
    )  # fmt: skip


def _problems(shown: tuple[ShownVariant, ...]) -> list[Problem]:
    if not shown:
        return [Problem("post.no_channel", "channels")]
    found = variants_problems(item.variant_id for item in shown)
    return [Problem(p.code, f"{key}.{p.field}", p.params) for key, problems in found.items() for p in problems]
