"""The door of the command line: on which brand, in whose name."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from binome.core.permissions import Actor, system_actor
from binome.workspaces.queries import BrandCard, brand_by_slug, brand_for, names_of, person_by_email
from binome.workspaces.scopes import brand_scope, system_scope


@dataclass(frozen=True)
class OnBrand:
    """A brand whose scope is open, who acts on it, and the time."""

    brand: BrandCard
    actor: Actor
    now: datetime


def add_brand_options(parser: argparse.ArgumentParser) -> None:
    """`--brand` and `--as`, for every command that works on a brand."""
    parser.add_argument("--brand", required=True, metavar="NAME", help="the brand's short name, as in its addresses")
    parser.add_argument("--as", dest="person", default="", metavar="EMAIL", help="act as that person (else as Binôme)")


@contextmanager
def on_brand(args: argparse.Namespace) -> Iterator[OnBrand]:
    """Open the scope of `--brand`. Whoever runs commands on the machine may act as anybody; what they do is noted as
    done by that person, through the command line. NotFound for a brand or a person that is not there."""
    brand, actor = _who(args.brand, args.person)
    with brand_scope(brand.id) as scope:
        yield OnBrand(brand, actor, scope.opened_at)


def _who(slug: str, email: str) -> tuple[BrandCard, Actor]:
    if email:
        person_id = person_by_email(email)
        card = brand_for(person_id, slug)
        return card, Actor(person_id, card.roles, "cli", names_of([person_id])[person_id])
    with system_scope("cli.find_brand"):
        return brand_by_slug(slug), system_actor("cli")
