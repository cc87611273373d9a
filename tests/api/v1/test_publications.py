"""Approval, calendar and publications from outside."""

from datetime import timedelta

import pytest

from binome.workspaces.clock import live_now
from tests.api.conftest import caller, codes
from tests.cast import SMM


@pytest.fixture
def post(cm, channel):
    return cm.post("/posts", {"text": "Le cold brew arrive", "channels": [{"channel_id": channel}]}).json()


@pytest.fixture
def signed(cm, smm, post):
    request = cm.post(f"/posts/{post['id']}/approval", {"note": "Pour mardi"}).json()["id"]
    seen = {one["variant_id"]: one["fingerprint"] for one in smm.get(f"/posts/{post['id']}/approval").json()["shown"]}
    assert smm.post(f"/approvals/{request}/sign", {"seen": seen}).json()["standing"] == "SIGNED"
    return post


def tomorrow(hours=24):
    return (live_now() + timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M")


def test_what_is_not_signed_is_not_scheduled(cm, post):
    variant = post["variants"][0]["id"]
    assert codes(cm.post(f"/variants/{variant}/schedule", {"wall_time": tomorrow()}), 422) == ["publication.unsigned"]


def test_the_cm_does_not_sign(cm, post):
    request = cm.post(f"/posts/{post['id']}/approval", {}).json()["id"]
    assert codes(cm.post(f"/approvals/{request}/sign", {"seen": {}}), 403) == ["api.right_missing"]


def test_a_signature_for_something_else_than_what_is_there_is_refused(cm, smm, post):
    request = cm.post(f"/posts/{post['id']}/approval", {}).json()["id"]
    seen = {post["variants"][0]["id"]: "0" * 64}
    assert codes(smm.post(f"/approvals/{request}/sign", {"seen": seen}), 409) == ["approval.changed_meanwhile"]


def test_changes_are_asked_for_in_words(cm, smm, post):
    request = cm.post(f"/posts/{post['id']}/approval", {}).json()["id"]
    told = smm.post(f"/approvals/{request}/ask-changes", {"text": "Plus court"}).json()
    assert (told["standing"], told["answer"]) == ("CHANGES_ASKED", "Plus court")
    assert [line["standing"] for line in cm.get("/approvals", state="CHANGES_ASKED").json()] == ["CHANGES_ASKED"]


def test_an_edit_voids_the_signature_and_says_so(cm, signed):
    cm.patch(f"/variants/{signed['variants'][0]['id']}", {"version": 1, "text": "Autre chose"})
    assert cm.get(f"/posts/{signed['id']}/approval").json()["standing"] == "VOIDED"


def test_a_signed_post_is_scheduled_moved_and_cancelled(cm, signed, channel):
    (slot,) = cm.post(f"/posts/{signed['id']}/schedule", {"wall_time": tomorrow()}).json()
    assert (slot["state"], slot["channel_id"]) == ("SCHEDULED", channel)
    publication = f"/publications/{slot['publication_id']}"
    moved = cm.post(f"{publication}/reschedule", {"wall_time": tomorrow(48)}).json()
    assert moved["due_at"] > slot["due_at"]
    assert cm.post(f"{publication}/cancel", {"why": "Pluie"}).json()["state"] == "CANCELLED"
    events = cm.get(publication).json()["events"]
    assert [(event["event"], event["person"], event["via"]) for event in events] == [
        ("SCHEDULE", "Léa", "api"), ("RESCHEDULE", "Léa", "api"), ("CANCEL", "Léa", "api"),
    ]  # fmt: skip


def test_asked_twice_for_one_time_it_is_one_publication(cm, signed):
    variant, when = signed["variants"][0]["id"], {"wall_time": tomorrow()}
    first, second = (cm.post(f"/variants/{variant}/schedule", when).json() for _ in range(2))
    assert first["id"] == second["id"]
    assert [event["event"] for event in second["events"]] == ["SCHEDULE"]


def test_a_time_that_is_past_is_refused(cm, signed):
    refused = cm.post(f"/posts/{signed['id']}/schedule", {"wall_time": "2020-01-01T09:00"})
    assert codes(refused, 422) == ["publication.past"]


def test_a_wall_time_has_no_offset_and_an_instant_has_one(cm, signed):
    refused = cm.post(f"/posts/{signed['id']}/schedule", {"wall_time": "2030-01-01T09:00:00+01:00"})
    assert codes(refused, 422) == ["api.wall_time_with_offset"]
    refused = cm.get("/calendar", start="2030-01-01T09:00", end="2030-01-02T09:00")
    assert codes(refused, 422) == ["api.time_without_offset"] * 2


def test_the_calendar_shows_a_range(cm, signed):
    (slot,) = cm.post(f"/posts/{signed['id']}/schedule", {"wall_time": tomorrow()}).json()
    now = live_now()
    span = {"start": now.isoformat(), "end": (now + timedelta(days=7)).isoformat()}
    assert [one["publication_id"] for one in cm.get("/calendar", **span).json()] == [slot["publication_id"]]


def test_a_range_backwards_or_too_long_is_refused(cm):
    assert codes(cm.get("/calendar", start="2026-02-01T00:00Z", end="2026-01-01T00:00Z"), 422) == [
        "api.range_backwards"
    ]
    assert codes(cm.get("/calendar", start="2026-01-01T00:00Z", end="2027-01-01T00:00Z"), 422) == ["api.range_too_long"]


def test_what_is_in_the_calendar_is_not_put_away(cm, signed):
    cm.post(f"/posts/{signed['id']}/schedule", {"wall_time": tomorrow()})
    assert codes(cm.delete(f"/posts/{signed['id']}"), 409) == ["post.has_publications"]
    assert codes(cm.delete(f"/variants/{signed['variants'][0]['id']}"), 409) == ["post.has_publications"]


def test_what_is_not_held_is_not_released(cm, signed):
    (slot,) = cm.post(f"/posts/{signed['id']}/schedule", {"wall_time": tomorrow()}).json()
    refused = cm.post(f"/publications/{slot['publication_id']}/release")
    assert codes(refused, 409) == ["state.refuses"]
    assert "scheduled" in refused.json()["problems"][0]["message"]


def test_publications_are_listed_by_state(cm, signed):
    (slot,) = cm.post(f"/posts/{signed['id']}/schedule", {"wall_time": tomorrow()}).json()
    listed = cm.get("/publications", state="SCHEDULED").json()
    assert [line["publication_id"] for line in listed["items"]] == [slot["publication_id"]]
    assert cm.get("/publications", state="HELD").json() == {"items": [], "next": None}
    assert cm.get("/publications/to-settle").json() == []


def test_a_french_caller_reads_french(brand, now, post):
    sofia = caller(SMM, brand.slug, now, language="fr-FR,fr;q=0.9")
    refused = sofia.post(f"/posts/{post['id']}/schedule", {"wall_time": tomorrow()})
    assert "validation" in refused.json()["problems"][0]["message"]
    assert refused["Content-Language"] == "fr"
