"""The door of every screen: who comes in, on which brand, in which scope; and what goes wrong, in words.

    @brand_page("planning.view", step="brief")
    def objectives(request: BrandRequest) -> HttpResponse:
        return render(request, "objectives.html", {...})      # renders inside the brand's scope

A view gets `request.brand` (BrandCard), `request.actor`, `request.now` and `request.step`. It calls queries and
actions, and renders before it returns. What it does not catch (BadInput, NotAllowed, NotFound, Conflict) is undone
with its transaction and answered by `problem_pages`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from binome.core.permissions import Actor, require
from binome.core.problems import BadInput, Conflict, NotAllowed, NotFound
from binome.web.htmx import is_htmx
from binome.web.problem_pages import answer_problem
from binome.workspaces.clock import live_now
from binome.workspaces.queries import BrandCard, actor_on, brand_among, brands_of
from binome.workspaces.scopes import brand_scope

P = ParamSpec("P")
PROBLEMS = (BadInput, NotAllowed, NotFound, Conflict)


class PersonRequest(HttpRequest):
    """A request of somebody signed in."""

    user: Any
    now: datetime


class BrandRequest(PersonRequest):
    """A request of somebody signed in, on one of their brands, inside that brand's scope."""

    brand: BrandCard
    brands: tuple[BrandCard, ...]
    actor: Actor
    step: str | None


def brand_page(
    permission: str, step: str | None = None
) -> Callable[[Callable[Concatenate[Any, P], HttpResponse]], Callable[..., HttpResponse]]:
    """A view at /b/<slug>/…: `permission` is required, `step` is the station of the loop that is lit."""

    def decorate(view: Callable[Concatenate[Any, P], HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def page(request: Any, slug: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not request.user.is_authenticated:
                return sign_in_first(request)
            try:
                request.brands = brands_of(request.user.pk)
                card = brand_among(request.brands, slug)
                with brand_scope(card.id) as scope:
                    refuse_unreadable(request)
                    enter(request, card, scope.opened_at, step)
                    require(request.actor, permission)
                    return rendered(view(request, *args, **kwargs))
            except PROBLEMS as problem:
                return answer_problem(request, problem)

        return page

    return decorate


def network_page(
    permission: str, step: str | None = None
) -> Callable[[Callable[Concatenate[Any, P], HttpResponse]], Callable[..., HttpResponse]]:
    """A view that calls a network: as `brand_page`, but no scope is open and no connection held while it waits.
    It opens `brand_scope(request.brand.id)` itself for what it writes and for what it renders."""

    def decorate(view: Callable[Concatenate[Any, P], HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def page(request: Any, slug: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if not request.user.is_authenticated:
                return sign_in_first(request)
            try:
                request.brands = brands_of(request.user.pk)
                enter(request, brand_among(request.brands, slug), live_now(), step)
                require(request.actor, permission)
                return view(request, *args, **kwargs)
            except PROBLEMS as problem:
                return answer_problem(request, problem)

        return page

    return decorate


def person_page(view: Callable[Concatenate[Any, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """A view for somebody signed in, outside any brand (their preferences, a new brand)."""

    @wraps(view)
    def page(request: Any, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_authenticated:
            return sign_in_first(request)
        refuse_unreadable(request)
        request.now = live_now()
        try:
            return rendered(view(request, *args, **kwargs))
        except PROBLEMS as problem:
            return answer_problem(request, problem)

    return page


def staff_page(view: Callable[Concatenate[Any, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """A view for the staff of the installation."""

    def staff_only(request: Any, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not request.user.is_staff:
            raise NotAllowed("staff")
        return view(request, *args, **kwargs)

    return person_page(staff_only)


def refuse_unreadable(request: HttpRequest) -> None:
    """A NUL fits in no text of the database: nobody types one, so whoever sends it gets a plain 400."""
    if any("\0" in value for values in (request.GET, request.POST) for _, said in values.lists() for value in said):
        raise SuspiciousOperation("a NUL in what was sent")


def enter(request: Any, card: BrandCard, now: datetime, step: str | None) -> None:
    """Put on the request what every screen and the shell read."""
    request.brand = card
    request.actor = actor_on(card, request.user, via="screen")
    request.now = now
    request.step = step


def rendered(response: HttpResponse) -> HttpResponse:
    """The answer with its template rendered now: after the scope's end its queries would see nothing."""
    return response.render() if isinstance(response, TemplateResponse) else response


def sign_in_first(request: HttpRequest) -> HttpResponse:
    """To the sign-in page and back here after; htmx is told to leave the page it is on."""
    if not is_htmx(request):
        return redirect_to_login(request.get_full_path())
    response = HttpResponse(status=401)
    response["HX-Redirect"] = reverse("account_login")
    return response
