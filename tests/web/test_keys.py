"""One's own keys to the API."""

import re

import pytest
from django.test import Client

from binome.workspaces.models import ApiToken
from binome.workspaces.queries import BrandCard

pytestmark = pytest.mark.django_db


def made(client: Client, **given: str) -> str:
    page = client.post("/me/keys/", {"name": "Tableur", "reach": "read", "life": "90", **given}).content.decode()
    found = re.search(r"bnm_[\w-]+", page)
    assert found is not None
    return found[0]


def test_a_key_is_shown_once_and_opens_the_api(sofia: Client, brand: BrandCard) -> None:
    key = made(sofia)
    told = Client().get("/api/v1/me", headers={"Authorization": f"Bearer {key}"}).json()
    assert (told["key"], "content.view" in told["rights"], "content.write" in told["rights"]) == (
        "Tableur",
        True,
        False,
    )
    page = sofia.get("/me/keys/").content.decode()
    assert "Tableur" in page
    assert key not in page


def test_a_key_may_be_given_everything_and_for_ever(sofia: Client) -> None:
    made(sofia, reach="all", life="ever")
    key = ApiToken.objects.get()
    assert (key.scopes, key.expires_at) == (["*"], None)


def test_a_key_without_a_name_is_refused_beside_its_field(sofia: Client) -> None:
    answer = sofia.post("/me/keys/", {"name": " ", "reach": "read", "life": "90"})
    assert answer.status_code == 422
    assert "Please fill this in." in answer.content.decode()


def test_a_key_taken_back_opens_nothing(sofia: Client) -> None:
    key = made(sofia)
    sofia.post(f"/me/keys/{ApiToken.objects.get().pk}/revoke")
    assert Client().get("/api/v1/me", headers={"Authorization": f"Bearer {key}"}).status_code == 401


def test_nobody_takes_back_the_key_of_somebody_else(sofia: Client, lea: Client) -> None:
    made(sofia)
    assert lea.post(f"/me/keys/{ApiToken.objects.get().pk}/revoke").status_code == 404
