"""Reading a command line as `binome` does, in the test's own process."""

import argparse

from binome.site.__main__ import command_line


def parse(words: list[str]) -> argparse.Namespace:
    """The parsed arguments; `args.run(args)` runs the command."""
    return command_line().parse_args(words)
