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
from types import ModuleType

import binome.site.commands
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
    except (PostgresProblem, SecretsUnreadable) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    except KeyboardInterrupt:
        return 130


def _end_in_order(number: int, frame: object) -> None:
    """Being terminated runs the `finally` blocks: the last user of the embedded server stops it."""
    raise SystemExit(0)


def _run(words: list[str]) -> int:
    operating = _command_files(binome.site.commands)
    parser, subparsers = _parser()
    for name in operating:
        _add(binome.site.commands, name, subparsers)
    if words and words[0] in operating:
        return _call(parser.parse_args(words))
    return _run_product(parser, subparsers, words)


def _run_product(parser: argparse.ArgumentParser, subparsers: "argparse._SubParsersAction", words: list[str]) -> int:
    """Django is made ready first, because the commands import the stages."""
    use_django("system")
    commands = importlib.import_module("binome.cli.commands")
    for name in _command_files(commands):
        _add(commands, name, subparsers)
    args = parser.parse_args(words)
    if not getattr(args, "database", True):
        return in_words(_call, args)
    with with_database(current_home()):
        return in_words(_call, args)


def _call(args: argparse.Namespace) -> int:
    status = args.run(args)
    return int(status or 0)


def _parser() -> tuple[argparse.ArgumentParser, "argparse._SubParsersAction"]:
    parser = argparse.ArgumentParser(prog="binome", description="From the brief to the decision, on your own machine.")
    parser.add_argument("--version", action="version", version=f"binome {binome.__version__}")
    parser.add_argument("--home", metavar="FOLDER", help="where data live (else BINOME_HOME)")
    return parser, parser.add_subparsers(metavar="COMMAND", required=True)


def _use_home(words: list[str]) -> None:
    """Take `--home FOLDER` out of the words, wherever it stands: it decides before anything else is read."""
    if "--home" in words[:-1]:
        at = words.index("--home")
        os.environ["BINOME_HOME"] = words[at + 1]
        del words[at : at + 2]


def _command_files(package: ModuleType) -> list[str]:
    return [found.name for found in pkgutil.iter_modules(package.__path__)]


def _add(package: ModuleType, name: str, subparsers: "argparse._SubParsersAction") -> None:
    importlib.import_module(f"{package.__name__}.{name}").add_to(subparsers)


if __name__ == "__main__":
    sys.exit(main())
