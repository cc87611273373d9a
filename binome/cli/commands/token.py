"""`binome token`: makes, lists and takes back personal keys to the API."""

import argparse
from datetime import timedelta
from uuid import UUID

from binome.core.permissions import PERMISSIONS
from binome.workspaces.actions.create_token import ALL, create_token
from binome.workspaces.actions.revoke_token import revoke_token
from binome.workspaces.clock import live_now
from binome.workspaces.queries import person_by_email, tokens_of


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
    listed = token.add_parser("list", help="the keys of somebody")
    listed.add_argument("--person", required=True, metavar="EMAIL")
    listed.set_defaults(run=list_tokens)
    revoke = token.add_parser("revoke", help="take a key back: it opens nothing from now on")
    revoke.add_argument("--person", required=True, metavar="EMAIL")
    revoke.add_argument("--id", required=True, type=UUID, help="as `list` shows it")
    revoke.set_defaults(run=take_back)


def make_token(args: argparse.Namespace) -> None:
    now = live_now()
    until = now + timedelta(days=args.days) if args.days is not None else None
    rights = args.right or [ALL]
    print(create_token(person_by_email(args.person), name=args.name, scopes=rights, now=now, expires_at=until))


def list_tokens(args: argparse.Namespace) -> None:
    for card in tokens_of(person_by_email(args.person)):
        used = card.last_used_at.isoformat() if card.last_used_at else "never used"
        until = card.expires_at.isoformat() if card.expires_at else "for ever"
        print(card.id, card.name, ",".join(card.scopes), until, used, sep="\t")


def take_back(args: argparse.Namespace) -> None:
    revoke_token(person_by_email(args.person), args.id)
