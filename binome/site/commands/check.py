"""`binome check`: what is configured, what is missing, in words. Status 1 if something is wrong."""

import argparse
from collections.abc import Iterator

from binome.site.checkup.remark import WRONG, Remark
from binome.site.home import current_home
from binome.site.session import use_django, with_database


def add_to(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = subparsers.add_parser("check", help="say what is configured and what is missing")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    with with_database(current_home()):
        use_django("system")
        wrong = 0
        for remark in _remarks():
            print(remark.line())
            wrong += remark.level == WRONG
    return 1 if wrong else 0


def _remarks() -> "Iterator[Remark]":
    """The state is asked only of a database that lets us in."""
    from django.conf import settings

    from binome.site.checkup.configuration import look_at_configuration
    from binome.site.checkup.logins import look_at_logins
    from binome.site.checkup.state import look_at_state

    yield from look_at_configuration()
    logins = list(look_at_logins(settings.LOGINS))
    yield from logins
    if all(remark.level != WRONG for remark in logins):
        yield from look_at_state()
