"""Keeps an account that somebody just signed in to."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from binome.channels.actions.keep_secret import keep_secret
from binome.channels.models import Channel
from binome.connectors.port import SignedIn
from binome.core.channels.lifecycle import CONNECTED
from binome.core.permissions import Actor, require
from binome.core.problems import BadInput, Problem
from binome.workspaces.actions.advance import advance, record_event


@transaction.atomic
def connect_channel(actor: Actor, network: str, signed_in: SignedIn, *, now: datetime) -> UUID:
    """The channel's id. An account that was disconnected, imported or signed out comes back as the same channel;
    one that is connected already is refused in words."""
    require(actor, "channels.connect")
    row = _known(network, signed_in)
    if row is None:
        row = _insert(network, signed_in, now)
        record_event(row, "channel", "SIGNED_IN", ("", row.state), actor=actor, now=now)
    elif row.state == CONNECTED:
        raise BadInput(Problem("channel.already_connected", "", {"handle": row.handle}))
    else:
        sign_in_again(actor, row, signed_in, now=now)
    keep_secret(row.pk, signed_in.secret, now=now)
    return row.pk


def sign_in_again(actor: Actor, row: Channel, signed_in: SignedIn, *, now: datetime) -> None:
    """Bring `row` back to life with what the network says of the account today."""
    fresh = {**_described(signed_in), "problem_code": "", "problem_params": {}, "problem_since": None}
    advance(row, "SIGNED_IN", actor=actor, now=now, connected_at=now, **fresh)


def _known(network: str, signed_in: SignedIn) -> Channel | None:
    same = Channel.objects.select_for_update().filter(network=network, account_id=signed_in.account_id)
    found: Channel | None = same.filter(server=signed_in.server).first()
    return found


def _insert(network: str, signed_in: SignedIn, now: datetime) -> Channel:
    row = Channel(
        network=network, server=signed_in.server, account_id=signed_in.account_id, connected_at=now,
        **_described(signed_in),
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as error:  # connected twice at the same instant: the other one won
        raise BadInput(Problem("channel.already_connected", "", {"handle": signed_in.handle})) from error
    return row


def _described(signed_in: SignedIn) -> dict[str, Any]:
    return {
        "handle": signed_in.handle, "name": signed_in.name, "avatar_url": signed_in.avatar_url,
        "limits": dict(signed_in.limits), "settings": dict(signed_in.settings),
    }  # fmt: skip
