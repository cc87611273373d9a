"""The door of every call: who calls, on which brand, in which scope; the one place that opens it.

    room = Room("Posts")

    @room.get("/posts", "content.view", PostList)
    def list_posts(request: BrandCall, cursor: str = "", limit: int = 50) -> PostList:
        \"\"\"What the description says of it.\"\"\"

A room is a resource of a brand: its addresses begin with /brands/{slug}. The name of the function is the operation's
id: it never changes once published. What a view does not catch is undone and answered by `binome.api.problems`.
"""

from __future__ import annotations

import inspect
import typing
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from datetime import datetime
from functools import wraps
from typing import Any, TypeVar

from django.http import HttpRequest
from ninja import Router, Status
from ninja.params.functions import Path

from binome.api.caller import Caller
from binome.api.limit import CallLimit
from binome.api.problems import PROBLEMS
from binome.core.permissions import Actor, require
from binome.workspaces.clock import live_now
from binome.workspaces.queries import BrandCard, actor_on, brand_for
from binome.workspaces.scopes import brand_scope

View = TypeVar("View", bound=Callable[..., Any])
Opened = Callable[[Any], AbstractContextManager[None]]
limit = CallLimit()


class PersonCall(HttpRequest):
    """A call of somebody, outside any brand."""

    auth: Caller
    now: datetime


class BrandCall(PersonCall):
    """A call on one of the caller's brands, inside that brand's scope."""

    brand: BrandCard
    actor: Actor


class Room:
    """The operations of one resource of a brand."""

    def __init__(self, tag: str) -> None:
        self.router = Router(tags=[tag])

    def get(self, path: str, permission: str, gives: Any) -> Callable[[View], View]:
        """Reads."""
        return self._operation("GET", path, permission, gives, 200)

    def post(self, path: str, permission: str, gives: Any, status: int = 200) -> Callable[[View], View]:
        """Acts; `status` is 201 where something is created, 204 where there is nothing to give back."""
        return self._operation("POST", path, permission, gives, status)

    def post_outside(self, path: str, permission: str, gives: Any, status: int = 200) -> Callable[[View], View]:
        """Acts after having called a network: the view opens `scope_of(request)` itself, once that has answered."""
        return self._operation("POST", path, permission, gives, status, nullcontext)

    def put(self, path: str, permission: str, gives: Any) -> Callable[[View], View]:
        """Writes the whole anew."""
        return self._operation("PUT", path, permission, gives, 200)

    def patch(self, path: str, permission: str, gives: Any) -> Callable[[View], View]:
        """Changes what is given."""
        return self._operation("PATCH", path, permission, gives, 200)

    def delete(self, path: str, permission: str) -> Callable[[View], View]:
        """Takes away."""
        return self._operation("DELETE", path, permission, None, 204)

    def _operation(
        self, method: str, path: str, permission: str, gives: Any, status: int, opened: Opened | None = None
    ) -> Callable[[View], View]:
        def add(view: View) -> View:
            self.router.add_api_operation(
                "/brands/{slug}" + path,
                [method],
                _in_brand(view, permission, status, opened or scope_of),
                response={status: gives, **PROBLEMS},
                openapi_extra={"x-right": permission},
                **described(view, f"Needs the right `{permission}` on the brand."),
            )
            return view

        return add


@contextmanager
def scope_of(request: BrandCall) -> Iterator[None]:
    """The scope of the call's brand, and the time at which it was opened."""
    with brand_scope(request.brand.id) as scope:
        request.now = scope.opened_at
        yield


def person_operation(router: Router, method: str, path: str, gives: Any, status: int = 200) -> Callable[[View], View]:
    """An operation outside any brand."""

    def add(view: View) -> View:
        router.add_api_operation(
            path, [method], _for_person(view, status), response={status: gives, **PROBLEMS}, **described(view)
        )
        return view

    return add


def described(view: Callable[..., Any], more: str = "") -> dict[str, Any]:
    """How the description calls an operation: by its function's name and docstring."""
    told = inspect.cleandoc(view.__doc__ or "")
    name = view.__name__
    return {
        "operation_id": name,
        "summary": name.replace("_", " ").capitalize(),
        "description": "\n\n".join(filter(None, [told, more])),
    }


def _in_brand(view: Callable[..., Any], permission: str, status: int, opened: Opened) -> Callable[..., Any]:
    @wraps(view)
    def call(request: Any, slug: str, **arguments: Any) -> Any:
        caller: Caller = request.auth
        limit.count(caller.key)
        request.brand = brand_for(caller.person.pk, slug)
        request.actor = replace(actor_on(request.brand, caller.person, via="api"), scopes=caller.rights)
        require(request.actor, permission)
        with opened(request):
            return Status(status, view(request, **arguments))

    slug = Path(..., description="The brand’s short name, as in its addresses: `cafe-nova`.")
    return _signed(
        call, view, [inspect.Parameter("slug", inspect.Parameter.KEYWORD_ONLY, default=slug, annotation=str)]
    )


def _for_person(view: Callable[..., Any], status: int) -> Callable[..., Any]:
    @wraps(view)
    def call(request: Any, **arguments: Any) -> Any:
        limit.count(request.auth.key)
        request.now = live_now()
        return Status(status, view(request, **arguments))

    return _signed(call, view, [])


def _signed(call: Callable[..., Any], view: Callable[..., Any], more: list[inspect.Parameter]) -> Callable[..., Any]:
    """Give `call` the view's own parameters, resolved where the view was written: what the description is made from."""
    hints = typing.get_type_hints(view, include_extras=True)
    own = [
        parameter.replace(annotation=hints.get(name, parameter.annotation), kind=inspect.Parameter.KEYWORD_ONLY)
        for name, parameter in inspect.signature(view).parameters.items()
    ]
    call.__signature__ = inspect.Signature(own + more)  # type: ignore[attr-defined]
    return call
