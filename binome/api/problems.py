"""What went wrong, as the API says it: a code for programs, a sentence in the caller's language for people."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import asdict, is_dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation.trans_real import parse_accept_lang_header
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError
from ninja.responses import Response
from pydantic import Field

from binome import words
from binome.core.problems import BadInput, Conflict, NotAllowed, NotFound, Problem

log = logging.getLogger("binome.api")
LONGEST_HEADER = 400
"""Of what a browser says of its languages; Django refuses to read more than 500 characters."""


class ProblemOut(Schema):
    """One thing to mend."""

    code: str = Field(description="What is wrong, for programs: it does not change with the language.")
    field: str = Field(description="The input it is about, such as `posts.12.text`; empty for the whole call.")
    message: str = Field(description="The same in words, in the language of `Accept-Language` (French or English).")
    params: dict[str, Any] = Field(description="The figures and names that the sentence holds.")


class Problems(Schema):
    """Everything that is wrong, not only the first thing."""

    problems: list[ProblemOut]


PROBLEMS: dict[int, type[Problems]] = dict.fromkeys((400, 401, 403, 404, 409, 422, 429), Problems)
"""The answers every operation may give besides its own."""


def answer_problems(api: NinjaAPI) -> None:
    """Give each refusal its status: nothing of ours leaves as a stack trace."""
    api.add_exception_handler(BadInput, _bad_input)
    api.add_exception_handler(Conflict, _conflict)
    api.add_exception_handler(NotAllowed, _not_allowed)
    api.add_exception_handler(NotFound, _not_found)
    api.add_exception_handler(Http404, lambda request, _: answer(request, 404, Problem("api.no_such_address")))
    api.add_exception_handler(AuthenticationError, _unknown)
    api.add_exception_handler(Throttled, _too_many)
    api.add_exception_handler(ValidationError, _invalid)
    api.add_exception_handler(HttpError, lambda request, _: answer(request, 400, Problem("api.unreadable")))
    api.add_exception_handler(Exception, failure)


def answer(request: HttpRequest, status: int, *problems: Problem) -> HttpResponse:
    """The answer that says these problems."""
    language = language_of(request)
    told = [
        {
            "code": problem.code, "field": problem.field, "message": sentence(problem, language),
            "params": plain(problem.params),
        }
        for problem in problems
    ]  # fmt: skip
    response = Response({"problems": told}, status=status)
    response["Content-Language"] = language
    return response


def sentence(problem: Problem, language: str) -> str:
    """What a problem says; states travel as codes and get their words here."""
    if not words.known(problem.code):
        return problem.code
    params = {
        name: words.say(f"state.{value}", language) if name == "state" and words.known(f"state.{value}") else value
        for name, value in problem.params.items()
    }
    return words.say(problem.code, language, **params)


def language_of(request: HttpRequest) -> str:
    """French or English: what the call asks for, else what its person reads."""
    for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower()[:LONGEST_HEADER]):
        if code[:2] in words.LANGUAGES:
            return code[:2]
    caller = getattr(request, "auth", None)
    chosen: str = caller.person.language if caller else ""
    return chosen if chosen in words.LANGUAGES else "en"


def plain(value: Any) -> Any:
    """The value as JSON can hold it: our own cards become objects."""
    if is_dataclass(value) and not isinstance(value, type):
        return plain(asdict(value))
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(one) for one in value]
    return value


def failure(request: HttpRequest, error: Exception | type[Exception]) -> HttpResponse:
    """Our own failure: told in words, with the call's id to find it in the log."""
    call = getattr(request, "id", "")
    log.error("the API failed", exc_info=error if isinstance(error, Exception) else None, extra={"id": call})
    return answer(request, 500, Problem("api.failure", "", {"id": call}))


def _bad_input(request: HttpRequest, bad: Any) -> HttpResponse:
    return answer(request, 422, *bad.problems)


def _conflict(request: HttpRequest, met: Any) -> HttpResponse:
    return answer(request, 409, Problem(met.code, "", met.params))


def _not_allowed(request: HttpRequest, refused: Any) -> HttpResponse:
    if refused.permission == "csrf":
        return answer(request, 403, Problem("api.csrf"))
    code, language = f"right.{refused.permission}", language_of(request)
    right = words.say(code, language) if words.known(code) else refused.permission
    return answer(request, 403, Problem("api.right_missing", "", {"permission": refused.permission, "right": right}))


def _not_found(request: HttpRequest, missing: Any) -> HttpResponse:
    return answer(request, 404, Problem("api.not_found", "", {"kind": missing.kind, "id": str(missing.key)}))


def _unknown(request: HttpRequest, error: Any) -> HttpResponse:
    response = answer(request, 401, Problem("api.key_unknown"))
    response["WWW-Authenticate"] = 'Bearer realm="binome"'
    return response


def _too_many(request: HttpRequest, error: Any) -> HttpResponse:
    response = answer(request, 429, Problem("api.too_many_calls", "", {"seconds": error.wait}))
    response["Retry-After"] = str(error.wait)
    return response


def _invalid(request: HttpRequest, error: Any) -> HttpResponse:
    return answer(request, 422, *(input_problem(one) for one in error.errors))


KINDS = {
    "missing": "field.required",
    "extra_forbidden": "input.unknown_field",
    "string_too_long": "field.too_long",
    "too_long": "input.too_many",
    "string_pattern_mismatch": "input.pattern",
    "literal_error": "input.choice",
    "enum": "input.choice",
    "wall_time_with_offset": "api.wall_time_with_offset",
    "time_without_offset": "api.time_without_offset",
}
"""What pydantic finds, by our own codes; the rest are values of another kind than the one expected."""

EXPECTED = (
    ("uuid", "input.id"),
    ("datetime", "input.datetime"),
    ("date", "input.date"),
    ("int", "input.number"),
    ("decimal", "input.number"),
    ("float", "input.number"),
    ("greater", "input.number_range"),
    ("less", "input.number_range"),
    ("bool", "input.yes_or_no"),
    ("string", "input.text"),
    ("list", "input.list"),
    ("json", "api.unreadable"),
)


def input_problem(error: Mapping[str, Any]) -> Problem:
    """One of pydantic's errors, as ours: the place without the wrappings of the framework, our code, its figures."""
    kind: str = error["type"]
    found = KINDS.get(kind) or next((code for start, code in EXPECTED if kind.startswith(start)), "input.unreadable")
    given = error.get("ctx") or {}
    figures = {"max": given.get("max_length", ""), "expected": str(given.get("expected", "")).replace(" or ", ", ")}
    bounds = [str(given[name]) for name in ("ge", "gt", "le", "lt") if name in given]
    wanted = {
        "field.too_long": {"max": figures["max"]},
        "input.too_many": {"max": figures["max"]},
        "input.choice": {"expected": figures["expected"]},
        "input.number_range": {"bound": ", ".join(bounds)},
    }
    return Problem(found, _place(error["loc"]), wanted.get(found, {}))


def _place(loc: tuple[int | str, ...]) -> str:
    """("body", "given", "posts", 12, "text") is `posts.12.text`: the source goes, and the name of a body."""
    inside = loc[2:] if loc and loc[0] == "body" else loc[1:]
    return ".".join(str(step) for step in inside)
