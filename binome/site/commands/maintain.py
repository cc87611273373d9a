"""`binome maintain`: what only the owner of the tables can do, once a day (`binome up` does it by itself)."""

import argparse

from binome.site.home import current_home
from binome.site.session import use_django, with_database


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("maintain", help="daily upkeep as the owner: partitions, sessions")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with with_database(current_home()):
        use_django("owner")
        from binome.site.maintenance import maintain

        for done in maintain():
            print(done)
    return 0
