"""`binome token create`: makes a personal key to the API."""

import argparse
from datetime import timedelta

from binome.core.permissions import PERMISSIONS
from binome.workspaces.actions.create_token import ALL, create_token
from binome.workspaces.clock import live_now
from binome.workspaces.queries import person_by_email


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    token = subparsers.add_parser("token", help="keys to the API").add_subparsers(metavar="WHAT", required=True)
    create = token.add_parser("create", help="make a key, shown once")
    create.add_argument("--person", required=True, metavar="EMAIL", help="whose key it is: it may do what they may")
    create.add_argument("--name", default="command line", help="what it is for")
    create.add_argument(
        "--right", action="append", metavar="RIGHT", help=f"only this (repeat it); of: {', '.join(PERMISSIONS)}"
    )
    create.add_argument("--days", type=int, help="how long it works; for ever if absent")
    create.set_defaults(run=make_token)


def make_token(args: argparse.Namespace) -> None:
    now = live_now()
    until = now + timedelta(days=args.days) if args.days is not None else None
    rights = args.right or [ALL]
    print(create_token(person_by_email(args.person), name=args.name, scopes=rights, now=now, expires_at=until))
