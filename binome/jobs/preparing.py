"""Work around the instant itself: uploads ahead of it, proof after it."""

from __future__ import annotations

import logging

from binome.connectors import registry
from binome.connectors.errors import NetworkError
from binome.connectors.port import Account, Network, Sighting
from binome.jobs.calling import call_network
from binome.jobs.sending import Clock, arm
from binome.publishing.actions.begin_arming import begin_arming
from binome.publishing.actions.claim_due import Claim
from binome.publishing.actions.record_arming import record_arming
from binome.publishing.actions.record_proof import Looking, postpone_proof, record_proof
from binome.publishing.outcomes import Outcome, failed
from binome.workspaces.in_thread import in_brand

log = logging.getLogger("binome.publishing")


async def prepare(claim: Claim, clock: Clock) -> None:
    """Upload and create what stays invisible, ahead of time."""
    arming = await in_brand(claim.brand_id, lambda: begin_arming(claim, now=clock()))
    if arming is None:
        return
    publisher = registry.network(arming.account.network).publisher
    failure: Outcome | None = None
    if publisher is not None:
        try:
            await arm(publisher, arming.account, claim.brand_id, arming.part_id, arming.part)
        except NetworkError as error:
            failure = failed(error, while_arming=True)
    await in_brand(claim.brand_id, lambda: record_arming(arming, failure, now=clock()))


async def prove(looking: Looking, clock: Clock) -> None:
    """Read a part back; an answer that tells nothing leaves it for another look."""

    async def read_back(network: Network, account: Account) -> Sighting | None:
        return await network.finder.read_back(account, looking.external_id) if network.finder else None

    try:
        sighting = await call_network(looking.brand_id, looking.channel_id, read_back, now=clock())
    except NetworkError as error:
        log.info("proof not read", extra={"part": str(looking.part_id), "code": error.code})
        await in_brand(looking.brand_id, lambda: postpone_proof(looking.part_id, now=clock()))
        return
    await in_brand(looking.brand_id, lambda: record_proof(looking.part_id, sighting, now=clock()))
