"""Brands, their people and their accounts from outside."""

from binome.connectors.networks.sandbox.scenario import forget
from tests.api.conftest import caller, codes
from tests.cast import CM, SMM


def above(brand, now, email=SMM, *scopes):
    """The same person, calling outside any brand."""
    inside = caller(email, brand.slug, now, *scopes)
    inside._root = "/api/v1"
    return inside


def test_one_sees_the_brands_one_is_of(brand, now):
    assert [one["slug"] for one in above(brand, now).get("/brands").json()] == [brand.slug]


def test_a_brand_is_opened_by_who_owns_the_organisation(brand, now):
    sofia = above(brand, now)
    given = {"organisation_id": str(brand.organisation_id), "name": "Thé Lune"}
    assert sofia.post("/brands", given).json()["slug"] == "the-lune"
    assert codes(above(brand, now, CM).post("/brands", given), 403) == ["api.right_missing"]


def test_a_narrowed_key_opens_no_brand(brand, now):
    given = {"organisation_id": str(brand.organisation_id), "name": "Thé Lune"}
    assert codes(above(brand, now, SMM, "brand.edit").post("/brands", given), 403) == ["api.right_missing"]


def test_a_setting_is_changed_alone(smm):
    before = smm.get().json()
    after = smm.patch("", {"approval_required": False}).json()
    assert after == {**before, "approval_required": False}


def test_a_time_zone_that_does_not_exist_is_refused(smm):
    refused = smm.patch("", {"timezone": "Europe/Nowhere"})
    assert codes(refused, 422) == ["brand.timezone_unknown"]


def test_somebody_is_let_in_by_a_link(smm):
    link = smm.post("/people/invitations", {"roles": ["viewer"], "email": "tom@nova.example"}).json()["url"]
    assert link.startswith("http://testserver/")
    assert [one["email"] for one in smm.get("/people").json()["invitations"]] == ["tom@nova.example"]


def test_networks_say_what_they_ask_for(cm):
    asked = {one["code"]: one["asks_for"] for one in cm.get("/networks").json()}
    assert "handle" in asked["bluesky"]
    assert asked["mastodon"] == ["server", "token"]


def test_an_account_is_connected_and_let_go(cm):
    made = cm.post("/channels", {"network": "sandbox"})
    assert made.status_code == 201
    channel = made.json()
    assert (channel["state"], "secret" in made.content.decode()) == ("CONNECTED", False)
    assert cm.delete(f"/channels/{channel['id']}").status_code == 204
    assert cm.get("/channels").json() == []
    assert cm.get(f"/channels/{channel['id']}").json()["state"] == "DISCONNECTED"
    forget(channel["server"])


def test_a_private_address_is_refused_in_words(cm):
    refused = cm.post("/channels", {"network": "mastodon", "server": "https://127.0.0.1:9", "token": "t"})
    assert refused.status_code == 422
    assert "BINOME_ALLOW_HOSTS" in refused.json()["problems"][0]["message"]


def test_a_reader_connects_nothing(brand, now):
    reader = caller(CM, brand.slug, now, "channels.view")
    assert codes(reader.post("/channels", {"network": "sandbox"}), 403) == ["api.right_missing"]
