"""Asks networks about answers that were lost."""

from __future__ import annotations

import logging

from binome.connectors import registry
from binome.connectors.errors import NetworkError
from binome.connectors.port import Account, Certainty, Network, Sighting
from binome.jobs.calling import call_network
from binome.jobs.sending import Clock
from binome.publishing.actions.begin_probe import Probe, begin_probe
from binome.publishing.actions.claim_due import Claim
from binome.publishing.actions.record_probe import Answer, record_probe
from binome.workspaces.in_thread import in_brand

log = logging.getLogger("binome.publishing")


async def probe(claim: Claim, clock: Clock) -> None:
    """One look at the network, and what it means."""
    question = await in_brand(claim.brand_id, lambda: begin_probe(claim, now=clock()))
    if question is None:
        return
    network = registry.network(question.network)
    answer, certainty = await _answer(question, network, clock)
    lag_s = network.finder.probe_lag_s if network.finder else 0.0
    await in_brand(
        claim.brand_id, lambda: record_probe(question, answer, certainty=certainty, lag_s=lag_s, now=clock())
    )


async def _answer(question: Probe, network: Network, clock: Clock) -> tuple[Answer, Certainty]:
    finder = network.finder
    if finder is None:
        return Answer(code="publishing.network_cannot_tell"), Certainty.BLIND

    async def find(_: Network, account: Account) -> tuple[Sighting | None, Certainty]:
        return await finder.find(account, question.part, question.since), network.certainty_for(account)

    try:
        sighting, certainty = await call_network(question.claim.brand_id, question.claim.channel_id, find, now=clock())
    except NetworkError as error:
        return Answer(code=error.code), network.certainty
    except Exception:
        # A mistake of ours counts as a look that told nothing: after some of them a person is asked.
        log.exception("look interrupted", extra={"publication": str(question.claim.publication_id)})
        return Answer(code="publishing.interrupted"), network.certainty
    return Answer(sighting=sighting, absent=sighting is None), certainty
