"""What the database says of the installation: migrations, keys, workers."""

from collections.abc import Iterator

from binome.jobs.heartbeats import read_pulses
from binome.jobs.installation import claim_installation
from binome.jobs.other_secrets import OtherSecrets
from binome.jobs.pools import present_pools
from binome.site.checkup.remark import FINE, NOTE, WRONG, Remark
from binome.site.health import unapplied_migrations
from binome.workspaces.clock import live_now


def look_at_state() -> Iterator[Remark]:
    """Migrations first: without them nothing else can be asked."""
    waiting = unapplied_migrations()
    if waiting:
        yield Remark(WRONG, "migrations", f"{len(waiting)} wait: run `binome migrate`")
        return
    yield Remark(FINE, "migrations", "all applied")
    yield _keys()
    yield from _workers()


def _keys() -> Remark:
    try:
        claim_installation()
    except OtherSecrets as error:
        return Remark(WRONG, "secrets", str(error))
    return Remark(FINE, "secrets", "the cipher keys are those of this installation")


def _workers() -> Iterator[Remark]:
    alive = {pulse.pool for pulse in read_pulses(live_now()) if pulse.alive}
    missing = [pool for pool in present_pools() if pool not in alive]
    if alive:
        yield Remark(FINE, "workers", f"alive: {', '.join(sorted(alive))}")
    if missing:
        yield Remark(NOTE, "workers", f"not running: {', '.join(missing)} (`binome up`, or `binome worker --pool …`)")
