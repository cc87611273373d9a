"""Who may call."""

from datetime import timedelta

import pytest
from django.test import Client

from binome.workspaces.actions.create_token import create_token
from binome.workspaces.clock import live_now
from binome.workspaces.models import ApiToken, Person
from tests.api.conftest import Caller, caller, codes
from tests.cast import CM, SMM


def test_a_call_without_a_key_is_refused_in_words(brand):
    refused = Client().get("/api/v1/me", headers={"Accept-Language": "fr"})
    assert codes(refused, 401) == ["api.key_unknown"]
    assert "clé valable" in refused.json()["problems"][0]["message"]
    assert refused["WWW-Authenticate"].startswith("Bearer")


def test_a_key_says_whose_it_is_and_what_it_opens(brand, now):
    key = create_token(Person.objects.get(email=SMM).pk, name="laptop", scopes=["*"], now=now)
    me = Caller(key, "/api/v1").get("/me").json()
    assert (me["email"], me["key"], me["rights"]) == (SMM, "laptop", None)
    assert me["brands"] == [{"slug": brand.slug, "name": "Café Nova", "roles": ["admin", "smm"]}]


def test_a_key_out_of_date_opens_nothing(brand):
    now = live_now()
    past = now - timedelta(days=2)
    key = create_token(
        Person.objects.get(email=SMM).pk, name="old", scopes=["*"], now=past, expires_at=now - timedelta(days=1)
    )
    assert codes(Caller(key, "/api/v1").get("/me"), 401) == ["api.key_unknown"]


def test_the_key_of_somebody_who_left_opens_nothing(smm):
    Person.objects.filter(email=SMM).update(is_active=False)
    assert codes(smm.get("/people"), 401) == ["api.key_unknown"]


def test_that_a_key_served_is_noted_at_most_once_a_minute(smm):
    smm.get()
    first = ApiToken.objects.get().last_used_at
    smm.get()
    assert first is not None
    assert ApiToken.objects.get().last_used_at == first


def test_a_key_narrowed_to_reading_cannot_write(brand, now):
    reader = caller(SMM, brand.slug, now, "brand.view", "people.view")
    assert reader.get("/people").status_code == 200
    refused = reader.post("/people/invitations", {"roles": ["cm"]})
    assert codes(refused, 403) == ["api.right_missing"]
    assert "invite people" in refused.json()["problems"][0]["message"]


def test_a_key_gives_no_right_its_owner_lacks(brand, now):
    léa = caller(CM, brand.slug, now, "people.invite")
    assert codes(léa.post("/people/invitations", {"roles": ["cm"]}), 403) == ["api.right_missing"]


@pytest.mark.parametrize("path", ["", "/people", "/channels"])
def test_another_brand_is_not_there(brand, now, path):
    from tests.cast import a_brand, a_person

    a_brand(now, "Thé Lune")
    a_person("eve@elsewhere.example", "Eve")
    eve = caller("eve@elsewhere.example", brand.slug, now)
    assert codes(eve.get(path), 404) == ["api.not_found"]


def test_a_page_of_ours_calls_with_its_session(brand):
    client = Client()
    client.force_login(Person.objects.get(email=CM))
    assert client.get("/api/v1/me").json()["key"] == ""


def test_a_session_without_the_pages_token_changes_nothing(brand):
    client = Client(enforce_csrf_checks=True)
    client.force_login(Person.objects.get(email=SMM))
    sent = {"data": {"name": "Taken"}, "content_type": "application/json"}
    assert codes(client.patch(f"/api/v1/brands/{brand.slug}", **sent), 403) == ["api.csrf"]


def test_a_wrong_key_is_refused_even_beside_a_session(brand):
    client = Client()
    client.force_login(Person.objects.get(email=SMM))
    assert codes(client.get("/api/v1/me", headers={"Authorization": "Bearer bnm_wrong"}), 401) == ["api.key_unknown"]


@pytest.mark.parametrize("address", ["/api/v1/nothing", "/api/v2/me", "/api/v1/brands/"])
def test_an_address_that_does_not_exist_is_told_in_words(db, address):
    assert codes(Client().post(address), 404) == ["api.no_such_address"]
