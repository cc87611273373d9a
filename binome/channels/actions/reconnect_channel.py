"""Signs in again to a channel we know."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from binome.channels.actions.connect_channel import sign_in_again
from binome.channels.actions.keep_secret import keep_secret
from binome.channels.models import Channel
from binome.connectors.port import SignedIn
from binome.core.permissions import Actor, require
from binome.core.problems import BadInput, NotFound, Problem


@transaction.atomic
def reconnect_channel(actor: Actor, channel_id: UUID, signed_in: SignedIn, *, now: datetime) -> UUID:
    """Keep the fresh secret of the same account; BadInput when another account was signed in to."""
    require(actor, "channels.connect")
    row = Channel.objects.select_for_update().filter(pk=channel_id).first()
    if row is None:
        raise NotFound("channel", channel_id)
    if row.account_id != signed_in.account_id:
        raise BadInput(Problem("channel.other_account", "", {"wanted": row.handle, "found": signed_in.handle}))
    sign_in_again(actor, row, signed_in, now=now)
    # An account can move house (a Bluesky account to another server) and stay the same account.
    Channel.objects.filter(pk=row.pk).update(server=signed_in.server)
    keep_secret(row.pk, signed_in.secret, now=now)
    return channel_id
