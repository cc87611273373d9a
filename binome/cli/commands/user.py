"""`binome user add`: makes an account."""

import argparse
import getpass
import os
import secrets
import sys

from binome.workspaces.actions.create_person import create_person
from binome.workspaces.clock import live_now


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    user = subparsers.add_parser("user", help="accounts").add_subparsers(metavar="WHAT", required=True)
    add = user.add_parser("add", help="make an account")
    add.add_argument("--email", required=True)
    add.add_argument("--name", default="")
    add.add_argument("--password", help="asked for if absent (BINOME_PASSWORD also does), else made and printed")
    add.add_argument("--language", choices=["fr", "en"], default="en")
    add.add_argument("--staff", action="store_true", help="may see the installation's own pages")
    add.set_defaults(run=add_user)


def add_user(args: argparse.Namespace) -> None:
    password, made = _password(args.password)
    create_person(args.email, password, now=live_now(), name=args.name, language=args.language, is_staff=args.staff)
    print(f"{args.email} may sign in." + (f" Password: {password}" if made else ""))


def _password(given: str | None) -> tuple[str, bool]:
    """The password and whether we made it: a person at a terminal is asked, a script is given one."""
    if chosen := given or os.environ.get("BINOME_PASSWORD"):
        return chosen, False
    if sys.stdin.isatty():
        return getpass.getpass("Password: "), False
    return secrets.token_urlsafe(12), True
