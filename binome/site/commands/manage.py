"""`binome manage …`: Django's own commands, as the database's owner; for those who develop or repair."""

import argparse

from binome.site.home import current_home
from binome.site.session import use_django, with_database


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("manage", help="run one of Django's commands, such as makemigrations")
    parser.add_argument("words", nargs=argparse.REMAINDER, metavar="…")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with with_database(current_home()):
        use_django("owner")
        from django.core.management import execute_from_command_line

        execute_from_command_line(["binome manage", *args.words])
    return 0
