"""What the owner of the tables does once a day."""

import importlib
from importlib.util import find_spec

UPKEEP: dict[str, str] = {}
"""What is done -> the function that does it, given nothing, as the owner; gives a sentence of what it did."""


def maintain() -> list[str]:
    """Do all of it; gives what was done, in words."""
    return [f"{name}: {_call(path)}" for name, path in UPKEEP.items() if find_spec(path.rpartition(".")[0])]


def _call(path: str) -> str:
    module, _, function = path.rpartition(".")
    return str(getattr(importlib.import_module(module), function)())
