"""`binome worker --pool publishing`: run one of the worker pools."""

import argparse
import asyncio
import logging
import signal

from binome.site.home import current_home
from binome.site.session import use_django, with_database
from binome.site.supervised import add_supervision, end_with_parent

log = logging.getLogger(__name__)


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("worker", help="run one worker pool")
    parser.add_argument("--pool", required=True, help="publishing, inbox, metrics, media or slow")
    add_supervision(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    end_with_parent(args)
    with with_database(current_home()):
        use_django("system")
        from binome.jobs.installation import claim_installation
        from binome.jobs.pools import present_pools

        if args.pool not in present_pools():
            print(f"There is no pool {args.pool!r}; there are: {', '.join(present_pools())}.")
            return 2
        claim_installation()
        asyncio.run(_work(args.pool))
    return 0


async def _work(pool: str) -> None:
    """The pool and its heart-beat, until a signal, or until one of the two fails: then the process ends with it."""
    from binome.connectors.http import kept_connections
    from binome.jobs.heartbeats import keep_beating
    from binome.jobs.pools import load_pool

    stop = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stop.set)
    log.info("worker starts", extra={"pool": pool})
    async with kept_connections(), asyncio.TaskGroup() as tasks:
        tasks.create_task(keep_beating(pool, stop))
        await load_pool(pool)(stop)
        stop.set()
    log.info("worker ends", extra={"pool": pool})
