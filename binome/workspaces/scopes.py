"""Scopes: which brand's rows, or which system task's, a transaction may see. The only place that opens them.

The database enforces them (row-level security, see `tenancy`). A scope lasts one transaction, so it works behind a
transaction pooler. Without a scope, a query on a brand table raises `NoScope` here, and would see no row there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import connection, transaction


class NoScope(RuntimeError):
    """A brand's table was queried outside any scope: a programming error, never a user's."""


class ScopeOpen(RuntimeError):
    """Another scope is already open in this context: scopes never widen half-way."""


@dataclass(frozen=True)
class Scope:
    """An open scope: the brands it shows, or the name of the system task that may see all of them.

    `opened_at` is the database's time when it was opened: the live `now` of whatever runs inside.
    """

    brands: tuple[UUID, ...]
    task: str
    opened_at: datetime


_open: ContextVar[Scope | None] = ContextVar("binome_scope", default=None)

_alone: ContextVar[UUID | None] = ContextVar("binome_alone_brand", default=None)

_SET = """SELECT set_config('role', %s, true), set_config('binome.brands', %s, true),
                 set_config('binome.task', %s, true), statement_timestamp()"""


def current_scope() -> Scope:
    """The open scope, or NoScope."""
    scope = _open.get()
    if scope is None:
        raise NoScope("open a brand_scope or a system_scope first (binome.workspaces.scopes)")
    return scope


def current_brand() -> UUID:
    """The one brand of the open scope; NoScope when it shows several or none."""
    scope = current_scope()
    if len(scope.brands) != 1:
        raise NoScope(f"this needs a scope of exactly one brand, not {scope}")
    return scope.brands[0]


@contextmanager
def brand_scope(*brand_ids: UUID) -> Iterator[Scope]:
    """See and write only these brands' rows, in one transaction. Nests in a scope of the same brands."""
    with _scope(settings.BINOME_APP_ROLE, tuple(brand_ids), "") as scope:
        yield scope


@contextmanager
def system_scope(task: str) -> Iterator[Scope]:
    """See every brand's rows for a named task (claims, maintenance). Only a worker's login can open it."""
    alone = _alone.get()
    if alone is not None:
        with brand_scope(alone) as scope:
            yield scope
        return
    with _scope("none", (), task) as scope:
        yield scope


@contextmanager
def only_brand(brand_id: UUID) -> Iterator[None]:
    """System tasks inside see this brand alone, in its own scope: how a simulation lives through a brand's months
    without touching anybody else's present."""
    token = _alone.set(brand_id)
    try:
        yield
    finally:
        _alone.reset(token)


@contextmanager
def _scope(role: str, brands: tuple[UUID, ...], task: str) -> Iterator[Scope]:
    outer = _open.get()
    if outer is not None and (outer.brands, outer.task) != (brands, task):
        raise ScopeOpen(f"{outer} is open, {brands or task} was asked for")
    nested_in_transaction = connection.in_atomic_block
    with transaction.atomic():
        scope = outer or Scope(brands, task, _set(role, brands, task))
        token = _open.set(scope)
        try:
            yield scope
        finally:
            _open.reset(token)
        # A transaction that goes on after us (a test's) must not keep what we opened.
        if outer is None and nested_in_transaction:
            _set("none", (), "")


def _set(role: str, brands: Sequence[UUID], task: str) -> datetime:
    as_array = "{" + ",".join(str(brand) for brand in brands) + "}" if brands else ""
    with connection.cursor() as cursor:
        cursor.execute(_SET, [role, as_array, task])
        opened_at: datetime = cursor.fetchone()[3]
    return opened_at
