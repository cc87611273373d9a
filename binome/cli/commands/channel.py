"""`binome channel add`: connects an account, as the channels screen does."""

import argparse
import getpass
import os
import sys

from asgiref.sync import async_to_sync

from binome.channels.actions.connect_channel import connect_channel
from binome.channels.queries import channel_card
from binome.channels.signing_in import asks_for_consent, connectable, fields_of, sign_in, sign_in_with_token
from binome.connectors.port import SignedIn
from binome.core.permissions import system_actor
from binome.workspaces.clock import live_now
from binome.workspaces.queries import BrandCard, brand_by_slug
from binome.workspaces.scopes import brand_scope, system_scope


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    channel = subparsers.add_parser("channel", help="connected accounts").add_subparsers(metavar="WHAT", required=True)
    add = channel.add_parser("add", help="connect an account to a brand")
    add.add_argument("--brand", required=True, metavar="SLUG")
    add.add_argument("--network", required=True, choices=[network.code for network in connectable()])
    add.add_argument("--server", default="", metavar="URL", help="where the account lives")
    add.add_argument("--handle", default="", help="for networks that ask for a password")
    add.add_argument("--password", help="an app password (BINOME_CHANNEL_SECRET also does; else it is asked for)")
    add.add_argument("--token", help="an access token (BINOME_CHANNEL_SECRET also does; else it is asked for)")
    add.set_defaults(run=add_channel)


def add_channel(args: argparse.Namespace) -> None:
    """Connect, and say what was connected; a refusal is said in words."""
    brand = _brand(args.brand)
    signed_in = _sign_in(args, brand)
    with brand_scope(brand.id):
        channel_id = connect_channel(system_actor("cli"), args.network, signed_in, now=live_now())
        card = channel_card(channel_id)
    print(f"{card.id} {card.network} {card.handle}")


def _sign_in(args: argparse.Namespace, brand: BrandCard) -> SignedIn:
    if asks_for_consent(args.network):
        token = _secret(args.token, "Access token: ")
        return async_to_sync(sign_in_with_token)(args.network, args.server, token)
    answers = {"handle": args.handle, "server": args.server, "name": brand.name, "language": brand.language}
    if any(field.secret for field in fields_of(args.network)):
        answers["password"] = _secret(args.password, "App password: ")
    return async_to_sync(sign_in)(args.network, answers)


def _secret(given: str | None, prompt: str) -> str:
    """What was given; a person at a terminal is asked, so that no secret stays in the shell's history."""
    if chosen := given or os.environ.get("BINOME_CHANNEL_SECRET"):
        return chosen
    return getpass.getpass(prompt) if sys.stdin.isatty() else ""


def _brand(slug: str) -> BrandCard:
    with system_scope("cli.channel_add"):
        return brand_by_slug(slug)
