"""`binome publication list`: what is planned, what left, what waits for somebody."""

import argparse
from collections.abc import Sequence

from binome.cli.door import add_brand_options, on_brand
from binome.core.permissions import require
from binome.core.publishing.lifecycle import PUBLICATION
from binome.publishing.queries import CalendarSlot, publication_ids, slots_of


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    what = subparsers.add_parser("publication", help="the calendar").add_subparsers(metavar="WHAT", required=True)
    listed = what.add_parser("list", help="publications, the last planned first")
    add_brand_options(listed)
    listed.add_argument("--state", choices=sorted(PUBLICATION.states), help="only those")
    listed.add_argument("--limit", type=int, default=50)
    listed.set_defaults(run=list_publications)


def list_publications(args: argparse.Namespace) -> None:
    with on_brand(args) as here:
        require(here.actor, "publishing.view")
        ids = publication_ids(states=[args.state] if args.state else [], limit=args.limit)
        slots = {slot.publication_id: slot for slot in slots_of(ids)}
    _print([slots[key] for key in ids])


def _print(slots: Sequence[CalendarSlot]) -> None:
    """One line each, columns apart by tabs, for people and for `cut`."""
    for slot in slots:
        title = " ".join(slot.title.split())[:60]
        print(
            slot.publication_id, slot.at.isoformat(), slot.state, slot.channel_handle, title, slot.permalink, sep="\t"
        )
