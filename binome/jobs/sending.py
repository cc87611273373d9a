"""Sends one claimed publication, part after part, and writes what each try came to."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any
from uuid import UUID

from binome.channels.actions.renew_channel import renew_channel
from binome.connectors import registry
from binome.connectors.errors import NeedsReconnect, NetworkError, SessionExpired
from binome.connectors.port import Account, Network, PartToSend, Publisher
from binome.publishing.actions.begin_attempt import Try, begin_attempt
from binome.publishing.actions.claim_due import LEASE, Claim
from binome.publishing.actions.record_outcome import record_outcome
from binome.publishing.actions.remember_provider import remember_provider
from binome.publishing.outcomes import Outcome, accepted, crashed, failed, renewed
from binome.workspaces.in_thread import in_brand

Clock = Callable[[], datetime]

log = logging.getLogger("binome.publishing")

# A worker that slept (SIGSTOP, swap) and wakes must not send: the transport refuses past this, well before the lease
# ends and another worker may take over.
SEND_WITHIN_S = LEASE.total_seconds() - 30


async def send(claim: Claim, claimed_at: float, clock: Clock) -> None:
    """Send every part that waits; `claimed_at` is the monotonic second just before the claim."""
    deadline = claimed_at + SEND_WITHIN_S
    more = True
    while more:
        try_ = await in_brand(claim.brand_id, lambda: begin_attempt(claim, now=clock()))
        if try_ is None:
            return
        network = registry.network(try_.account.network)
        outcome = await _outcome_of(try_, network, deadline, clock)
        log.info(
            "attempt", extra={"publication": str(claim.publication_id), "outcome": outcome.kind, "code": outcome.code}
        )
        lag_s = network.finder.probe_lag_s if network.finder else 0.0
        more = await in_brand(claim.brand_id, partial(record_outcome, try_, outcome, probe_lag_s=lag_s, now=clock()))


async def _outcome_of(try_: Try, network: Network, deadline: float, clock: Clock) -> Outcome:
    publisher = network.publisher
    if publisher is None:
        raise RuntimeError(f"{network.code} does not publish: its channels cannot be scheduled")
    try:
        return await _send_part(try_, publisher, deadline)
    except SessionExpired as error:
        return await _renew(try_, error, clock)


async def _send_part(try_: Try, publisher: Publisher, deadline: float) -> Outcome:
    """Raises SessionExpired only: everything else that may happen is an outcome."""
    arming = True
    try:
        armed = await arm(publisher, try_.account, try_.claim.brand_id, try_.part_id, try_.part)
        arming = False
        return accepted(await publisher.commit(try_.account, armed, deadline=deadline))
    except SessionExpired:
        raise
    except NetworkError as error:
        return failed(error, while_arming=arming)
    except Exception as error:
        log.exception("attempt interrupted", extra={"publication": str(try_.claim.publication_id)})
        return crashed(error, while_arming=arming)


async def arm(publisher: Publisher, account: Account, brand_id: UUID, part_id: UUID, part: PartToSend) -> PartToSend:
    """Prepare what stays invisible; gives the part with all that the network gave for it."""
    known: dict[str, Any] = dict(part.provider)

    async def remember(given: Mapping[str, Any]) -> None:
        known.update(given)
        await in_brand(brand_id, lambda: remember_provider(part_id, given))

    await publisher.arm(account, part, remember)
    return replace(part, provider=known)


async def _renew(try_: Try, error: SessionExpired, clock: Clock) -> Outcome:
    """Nothing was created: a fresh secret, and the part is due again at once."""
    try:
        fresh = await renew_channel(try_.claim.brand_id, try_.claim.channel_id, now=clock(), stale=try_.account)
    except NeedsReconnect as dead:
        return failed(dead, while_arming=False)
    except NetworkError as silent:
        return failed(silent, while_arming=True)
    return renewed(error, clock() if fresh else None)
