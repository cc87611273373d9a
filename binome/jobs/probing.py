"""Asks networks about answers that were lost."""

from __future__ import annotations

from binome.channels.actions.renew_channel import renew_channel
from binome.connectors import registry
from binome.connectors.errors import NeedsReconnect, NetworkError, SessionExpired
from binome.connectors.port import Certainty, Network
from binome.jobs.sending import Clock
from binome.publishing.actions.begin_probe import Probe, begin_probe
from binome.publishing.actions.claim_due import Claim
from binome.publishing.actions.record_probe import Answer, record_probe
from binome.workspaces.in_thread import in_brand


async def probe(claim: Claim, clock: Clock) -> None:
    """One look at the network, and what it means."""
    question = await in_brand(claim.brand_id, lambda: begin_probe(claim, now=clock()))
    if question is None:
        return
    network = registry.network(question.account.network)
    answer = await _answer(question, network, clock)
    certainty, lag_s = network.certainty, network.finder.probe_lag_s if network.finder else 0.0
    await in_brand(
        claim.brand_id, lambda: record_probe(question, answer, certainty=certainty, lag_s=lag_s, now=clock())
    )


async def _answer(question: Probe, network: Network, clock: Clock) -> Answer:
    if network.finder is None or network.certainty is Certainty.BLIND:
        return Answer(code="publishing.network_cannot_tell")
    try:
        sighting = await network.finder.find(question.account, question.part, question.since)
    except SessionExpired as error:
        return await _renew(question, error, clock)
    except NetworkError as error:
        return Answer(code=error.code)
    return Answer(sighting=sighting, absent=sighting is None)


async def _renew(question: Probe, error: SessionExpired, clock: Clock) -> Answer:
    try:
        await renew_channel(question.claim.brand_id, question.claim.channel_id, now=clock(), stale=question.account)
    except NeedsReconnect as dead:
        return Answer(code=dead.code)
    except NetworkError as silent:
        return Answer(code=silent.code)
    return Answer(code=error.code)
