"""`binome migrate`: bring the database up to this version of the code."""

import argparse

from binome.site.home import current_home
from binome.site.session import use_django, with_database


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("migrate", help="bring the database up to this version (as its owner)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with with_database(current_home()):
        use_django("owner")
        from binome.site.preparation import migrate

        applied = migrate()
    print(f"{len(applied)} migrations applied." if applied else "The database is up to date.")
    return 0
