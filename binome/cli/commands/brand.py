"""`binome brand add`: opens a brand, in an organisation that its owner has or founds with it."""

import argparse
from uuid import UUID

from binome.core.permissions import ROLES
from binome.workspaces.actions.create_brand import create_brand
from binome.workspaces.actions.create_organisation import create_organisation
from binome.workspaces.clock import live_now
from binome.workspaces.queries import organisations_of, person_by_email


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    brand = subparsers.add_parser("brand", help="brands").add_subparsers(metavar="WHAT", required=True)
    add = brand.add_parser("add", help="open a brand")
    add.add_argument("--name", required=True)
    add.add_argument("--owner", required=True, metavar="EMAIL", help="who opens it")
    add.add_argument("--organisation", default="", help="founded if the owner has none of that name")
    add.add_argument("--language", choices=["fr", "en"], default="en")
    add.add_argument("--timezone", default="Europe/Paris")
    add.add_argument("--colour", default="#3d41a8")
    add.add_argument("--roles", default="smm,cm", help=f"what the owner is on it, of: {', '.join(ROLES)}")
    add.set_defaults(run=add_brand)


def add_brand(args: argparse.Namespace) -> None:
    now, owner = live_now(), person_by_email(args.owner)
    slug = create_brand(
        owner,
        _organisation(owner, args.organisation or args.name),
        name=args.name,
        language=args.language,
        timezone=args.timezone,
        colour=args.colour,
        roles=[role.strip() for role in args.roles.split(",")],
        now=now,
        via="cli",
    )
    print(slug)


def _organisation(owner: UUID, name: str) -> UUID:
    for known in organisations_of(owner):
        if known.name.casefold() == name.casefold():
            return known.id
    return create_organisation(owner, name, now=live_now())
