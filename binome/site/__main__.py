"""The command `binome`: reads the command line, prepares what the command needs, runs it.

A command is a file of binome/site/commands (operates the installation) or of binome/cli/commands (uses the product).
It defines `add_to(subparsers)` and sets `run`, a function of the parsed arguments that returns an exit status.
A command of the product may set `database=False` if it needs no server.
"""

import argparse
import importlib
import os
import pkgutil
import signal
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from types import ModuleType

import binome.site.commands
from binome.jobs.other_secrets import OtherSecrets
from binome.site.home import current_home
from binome.site.postgres.problem import PostgresProblem
from binome.site.secrets_file import SecretsUnreadable
from binome.site.session import in_words, use_django, with_database


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit status: 0 done, 1 refused or failed (said in words), 2 not understood."""
    words = list(sys.argv[1:] if argv is None else argv)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "binome.site.settings")
    _use_home(words)
    signal.signal(signal.SIGTERM, _end_in_order)
    try:
        return _run(words)
    except (PostgresProblem, SecretsUnreadable, OtherSecrets) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        return 130


def _end_in_order(number: int, frame: object) -> None:
    """Being terminated runs the `finally` blocks: the last user of the embedded server stops it."""
    raise SystemExit(0)


def _run(words: list[str]) -> int:
    """The commands that operate the installation come without Django; for the others, Django is made ready first."""
    operating = _commands_of(binome.site.commands)
    if words and words[0] in operating:
        args = _parser(operating).parse_args(words)
        return int(args.run(args) or 0)
    use_django("system")
    args = command_line().parse_args(words)
    with with_database(current_home()) if getattr(args, "database", True) else nullcontext():
        return in_words(args.run, args)


def command_line() -> argparse.ArgumentParser:
    """The whole command line. Django is ready: the commands of the product import the stages."""
    return _parser(_commands_of(binome.site.commands) | _commands_of(importlib.import_module("binome.cli.commands")))


def _commands_of(package: ModuleType) -> dict[str, str]:
    """Name of each command file of a package -> its module."""
    return {found.name: f"{package.__name__}.{found.name}" for found in pkgutil.iter_modules(package.__path__)}


def _parser(commands: dict[str, str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="binome", description="From the brief to the decision, on your own machine.")
    parser.add_argument("--version", action="version", version=f"binome {binome.__version__}")
    parser.add_argument("--home", metavar="FOLDER", help="where data live (else BINOME_HOME)")
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in sorted(commands):
        importlib.import_module(commands[name]).add_to(subparsers)
    return parser


def _use_home(words: list[str]) -> None:
    """Take `--home FOLDER` out of the words, wherever it stands: it decides before anything else is read."""
    if "--home" in words[:-1]:
        at = words.index("--home")
        os.environ["BINOME_HOME"] = words[at + 1]
        del words[at : at + 2]


if __name__ == "__main__":
    sys.exit(main())
