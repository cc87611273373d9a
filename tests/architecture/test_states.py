"""Every state of every lifecycle has its words."""

import gc
import importlib
import pkgutil

import binome
from binome import words
from binome.core.lifecycle import Lifecycle


def test_every_state_has_its_words() -> None:
    for module in pkgutil.walk_packages(binome.__path__, "binome."):
        if ".models" in module.name or module.name.startswith("binome.core."):
            importlib.import_module(module.name)
    lifecycles = [thing for thing in gc.get_objects() if isinstance(thing, Lifecycle)]
    states = {state for lifecycle in lifecycles if not lifecycle.name.startswith("test") for state in lifecycle.states}
    assert sorted(state for state in states if not words.known(f"state.{state}")) == []
