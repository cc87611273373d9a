"""What a process needs before it works: Django as one of the logins, and a database that answers."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import binome.words as words
from binome.core.problems import BadInput, Conflict, NotAllowed, NotFound, Problem
from binome.site.databases import is_external
from binome.site.home import Home
from binome.site.postgres.lease import running_cluster


def use_django(role: str) -> None:
    """Load Django as a login (app, system, owner), unless the environment names another."""
    os.environ["BINOME_ROLE"] = role
    import django

    django.setup()


@contextmanager
def with_database(home: Home) -> Iterator[None]:
    """The embedded server runs for the time of the block; with DATABASE_URL there is nothing to do."""
    if is_external():
        yield
        return
    with running_cluster(home):
        yield


def in_words(call: Callable[[Any], int | None], args: Any) -> int:
    """Run a command; what the product refuses is said in words on standard error, with status 1."""
    try:
        return int(call(args) or 0)
    except BadInput as refused:
        return _refuse(*map(_sentence, refused.problems))
    except Conflict as refused:
        return _refuse(_say(refused.code, refused.params))
    except NotFound as refused:
        return _refuse(f"Not found: {refused}")
    except NotAllowed as refused:
        return _refuse(f"Not allowed: {refused.permission}")


def _sentence(problem: Problem) -> str:
    said = _say(problem.code, dict(problem.params))
    return f"{problem.field}: {said}" if problem.field else said


def _say(code: str, params: dict[str, Any]) -> str:
    return words.say(code, os.environ.get("LANG", "en"), **params) if words.known(code) else code


def _refuse(*sentences: str) -> int:
    sys.stderr.writelines(f"{sentence}\n" for sentence in sentences)
    return 1
