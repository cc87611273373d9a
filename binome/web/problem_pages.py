"""What went wrong, in words: a page for the browser, a message that comes and goes for htmx."""

from __future__ import annotations

from collections import defaultdict

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext

from binome import words
from binome.core.problems import BadInput, Conflict, NotAllowed, NotFound, Problem
from binome.web.htmx import is_htmx, toast

AnyProblem = BadInput | NotAllowed | NotFound | Conflict


def sentence(problem: Problem) -> str:
    """What a problem says, in the reader's language."""
    return words.say(problem.code, get_language() or "en", **problem.params)


def errors_by_field(bad: BadInput) -> dict[str, list[str]]:
    """The sentences of each field ("" = the whole form), for the context entry `errors` that `{% field %}` reads."""
    errors: dict[str, list[str]] = defaultdict(list)
    for problem in bad.problems:
        errors[problem.field].append(sentence(problem))
    return dict(errors)


def answer_problem(request: HttpRequest, problem: AnyProblem) -> HttpResponse:
    """The answer to what a view did not catch: 422, 403, 404 or 409, saying what happened and what to do."""
    status, title, told = _in_words(problem)
    if is_htmx(request):
        return toast(HttpResponse(status=status), told[0], tone="stop")
    return render(request, "problem.html", {"status": status, "problem_title": title, "told": told}, status=status)


def _in_words(problem: AnyProblem) -> tuple[int, str, list[str]]:
    if isinstance(problem, BadInput):
        return 422, gettext("Something has to be mended first"), [sentence(one) for one in problem.problems]
    if isinstance(problem, Conflict):
        return 409, gettext("This has changed in the meantime"), [conflict_sentence(problem)]
    if isinstance(problem, NotAllowed):
        return 403, gettext("This is not yours to do"), [_missing_right(problem.permission)]
    return 404, gettext("Nothing is here"), [
        gettext("What you are looking for was removed, or belongs to a brand you have no role on.")
    ]  # fmt: skip


def conflict_sentence(conflict: Conflict) -> str:
    """States travel as codes; here they get their words."""
    language = get_language() or "en"
    params = {
        name: words.say(f"state.{value}", language) if name == "state" and words.known(f"state.{value}") else value
        for name, value in conflict.params.items()
    }
    return words.say(conflict.code, language, **params)


def _missing_right(permission: str) -> str:
    code = f"right.{permission}"
    right = words.say(code, get_language() or "en") if words.known(code) else permission
    return gettext("You lack the right to %(right)s. Somebody who runs the brand can give it to you.") % {
        "right": right
    }
