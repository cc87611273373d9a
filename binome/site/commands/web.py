"""`binome web`: serve pages and the API."""

import argparse
import asyncio
import os
import socket
from typing import TYPE_CHECKING

from binome.site.home import current_home
from binome.site.session import use_django, with_database
from binome.site.supervised import add_supervision, end_with_parent

if TYPE_CHECKING:
    from binome.site.body_limit import BodyLimit


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("web", help="serve pages and the API (on PORT, 8000 unless said)")
    parser.add_argument("--host", default=os.environ.get("BINOME_HOST", "127.0.0.1"))
    parser.add_argument("--port", type=int, default=int(os.environ.get("PORT") or 8000))
    parser.add_argument("--fd", type=int, help="a listening socket that we inherit")
    add_supervision(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    go = end_with_parent(args)
    with with_database(current_home()):
        use_django("app")
        from django.urls import get_resolver

        from binome.jobs.installation import claim_installation
        from binome.site.preparation import prepare_files

        prepare_files()
        from binome.site.asgi import application

        get_resolver().url_patterns  # noqa: B018 - a screen that can't be loaded is found now, not by a visitor
        go.wait()
        claim_installation()
        asyncio.run(_serve(application, _listen(args)))
    return 0


def _listen(args: argparse.Namespace) -> socket.socket:
    if args.fd is not None:
        return socket.socket(fileno=args.fd)
    return socket.create_server((args.host, args.port), backlog=512)


async def _serve(application: "BodyLimit", listening: socket.socket) -> None:
    import uvicorn

    trusted = os.environ.get("BINOME_PROXY_ADDRESSES", "127.0.0.1")
    config = uvicorn.Config(
        application,
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=True,
        forwarded_allow_ips=trusted,
        timeout_graceful_shutdown=5,
        timeout_keep_alive=30,
    )
    await uvicorn.Server(config).serve(sockets=[listening])
