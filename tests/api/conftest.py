"""Café Nova, called from outside."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from django.test import Client

from binome.api import door
from binome.api.limit import CallLimit
from binome.workspaces.actions.create_token import create_token
from binome.workspaces.models import Person
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import CM, SMM, a_brand, a_channel


class Caller:
    """Somebody with a key, calling below one brand (or below the API itself)."""

    def __init__(self, key: str, root: str, language: str = "en") -> None:
        self._client, self._root = Client(), root
        self._headers = {"Authorization": f"Bearer {key}", "Accept-Language": language}

    def __getattr__(self, method: str) -> Callable[..., Any]:
        def call(path: str = "", body: Any = None, **query: Any) -> Any:
            sent = {"data": query} if method == "get" else {"data": body, "content_type": "application/json"}
            return getattr(self._client, method)(self._root + path, headers=self._headers, **sent)

        return call

    def upload(self, path: str, **files: Any) -> Any:
        return self._client.post(self._root + path, files, headers=self._headers)


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test counts its own calls."""
    monkeypatch.setattr(door, "limit", CallLimit())


@pytest.fixture
def brand(db: None, now: datetime) -> BrandCard:
    """Café Nova."""
    return a_brand(now)


@pytest.fixture
def smm(brand: BrandCard, now: datetime) -> Caller:
    """Sofia's programs."""
    return caller(SMM, brand.slug, now)


@pytest.fixture
def cm(brand: BrandCard, now: datetime) -> Caller:
    """Léa's programs."""
    return caller(CM, brand.slug, now)


def caller(email: str, slug: str, now: datetime, *scopes: str, language: str = "en") -> Caller:
    """A key of that person, for all they may or narrowed to `scopes`."""
    key = create_token(Person.objects.get(email=email).pk, name="test", scopes=scopes or ("*",), now=now)
    return Caller(key, f"/api/v1/brands/{slug}", language)


def codes(response: Any, status: int) -> list[str]:
    """The codes of a refusal, which has that status."""
    assert response.status_code == status, response.content
    return [problem["code"] for problem in response.json()["problems"]]


@pytest.fixture
def channel(brand: BrandCard, now: datetime) -> str:
    """The id of a sandbox account of the brand."""
    with brand_scope(brand.id):
        return str(a_channel(brand, now))
