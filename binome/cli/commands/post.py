"""`binome post list`: the posts of a brand."""

import argparse

from binome.cli.door import add_brand_options, on_brand
from binome.content.queries import post_lines
from binome.content.queries.walking import post_ids
from binome.core.permissions import require


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    what = subparsers.add_parser("post", help="posts").add_subparsers(metavar="WHAT", required=True)
    listed = what.add_parser("list", help="posts, the last begun first")
    add_brand_options(listed)
    listed.add_argument("--limit", type=int, default=50)
    listed.set_defaults(run=list_posts)


def list_posts(args: argparse.Namespace) -> None:
    with on_brand(args) as here:
        require(here.actor, "content.view")
        ids = post_ids(limit=args.limit)
        lines = post_lines(ids)
    for key in ids:
        print(key, lines[key].edited_at.isoformat(), lines[key].author, lines[key].name, sep="\t")
