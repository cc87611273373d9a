"""The loop from outside: objective, brief, what was said, numbers, finding, decision."""

from datetime import timedelta
from uuid import UUID

import pytest

from binome.connectors.port import Author, InboxItem, InboxPage, ItemKind
from binome.inbox.actions.store_inbox_page import store_inbox_page
from binome.inbox.actions.watch_threads import watch_threads
from binome.metrics.actions.store_readings import Given, store_readings
from binome.publishing.actions.record_publication import Published, record_publication
from binome.workspaces.clock import live_now
from binome.workspaces.scopes import brand_scope
from tests import cast
from tests.api.conftest import codes


def days(count):
    return (live_now() + timedelta(days=count)).date().isoformat()


@pytest.fixture
def objective(smm):
    kpi = {"metric": "replies", "target": 100}
    given = {"title": "Lancer le cold brew", "starts_on": days(-1), "due_on": days(60), "kpis": [kpi]}
    made = smm.post("/objectives", given)
    assert made.status_code == 201, made.content
    return made.json()


@pytest.fixture
def brief(smm, objective):
    phase = {"name": "Révélation", "starts_on": days(0), "ends_on": days(30)}
    campaign = smm.post(f"/objectives/{objective['id']}/campaigns", {**phase, "phases": [phase]}).json()
    return smm.post(f"/campaigns/{campaign['id']}/briefs", {"title": "Le jour J"}).json()


WHOLE = {
    "title": "Le jour J", "message": "Frais, propre, énergisant", "audience": "25-40 ans", "formats": ["image"],
    "dos": "Montrer la tasse", "donts": "Pas de promesse santé", "quality_criteria": "Texte alternatif", "deadline": "",
}  # fmt: skip


@pytest.fixture
def post(brand, channel):
    hour = timedelta(hours=1)
    with brand_scope(brand.id):
        now = live_now()
        shown = Published("post-1", "https://example.org/1", "Frais.", "text", "fr", now - hour)
        made = record_publication(cast.cm(brand), UUID(channel), [shown], origin="NATIVE", now=now)["post-1"]
        watch_threads(UUID(channel), since=now - hour, now=now)
    return str(made)


@pytest.fixture
def message(brand, channel, post, cm):
    awa = Author("awa", "awa", "Awa")
    said = InboxItem("said-1", ItemKind.REPLY, awa, "Contient-il du lactose ?", live_now(), "", "post-1")
    with brand_scope(brand.id):
        store_inbox_page(UUID(channel), "notifications", InboxPage((said,), cursor="1"), now=live_now())
    line = cm.get("/conversations").json()["items"][0]
    return cm.get(f"/conversations/{line['id']}").json()["messages"][0]


def test_an_objective_is_set_changed_and_closed(smm, objective):
    changed = {"title": "Autre", "starts_on": days(-1), "due_on": days(60), "kpis": [{"metric": "clicks", "target": 9}]}
    written = smm.put(f"/objectives/{objective['id']}", changed).json()
    assert (written["title"], written["kpis"][0]["metric"]) == ("Autre", "clicks")
    assert smm.post(f"/objectives/{objective['id']}/close", {"why": "Fini"}).json()["state"] == "CLOSED"
    assert codes(smm.put(f"/objectives/{objective['id']}", changed), 409) == ["state.refuses"]
    assert smm.post(f"/objectives/{objective['id']}/reopen").json()["state"] == "ACTIVE"


def test_the_mistakes_of_an_objective_are_told_at_their_place(smm):
    kpi = {"metric": "magic", "target": 1}
    given = {"title": "", "starts_on": days(0), "due_on": days(1), "kpis": [kpi]}
    fields = [problem["field"] for problem in smm.post("/objectives", given).json()["problems"]]
    assert fields == ["title", "kpis.0.metric"]


def test_the_cm_writes_no_objective(cm):
    given = {"title": "x", "starts_on": days(0), "due_on": days(1), "kpis": []}
    assert codes(cm.post("/objectives", given), 403) == ["api.right_missing"]


def test_a_brief_says_what_lacks_then_is_handed_over_and_acknowledged(smm, cm, brief):
    refused = smm.post(f"/briefs/{brief['id']}/hand-over")
    assert "brief.message_missing" in codes(refused, 422)
    smm.put(f"/briefs/{brief['id']}", WHOLE | {"deadline": days(10)})
    assert smm.post(f"/briefs/{brief['id']}/hand-over").json()["state"] == "HANDED_OVER"
    question = cm.post(f"/briefs/{brief['id']}/questions", {"text": "Quel visuel ?"}).json()["id"]
    assert smm.post(f"/questions/{question}/answer", {"text": "La tasse."}).status_code == 204
    assert cm.post(f"/briefs/{brief['id']}/acknowledge").json()["state"] == "ACKNOWLEDGED"
    assert cm.get(f"/briefs/{brief['id']}").json()["questions"][0]["answer"] == "La tasse."


def test_a_post_from_a_brief_is_found_by_it(smm, cm, brief, channel):
    given = {"text": "Jour J", "brief_id": brief["id"], "channels": [{"channel_id": channel}]}
    made = cm.post("/posts", given).json()
    assert [line["id"] for line in cm.get("/posts", brief_id=brief["id"]).json()["items"]] == [made["id"]]


def test_what_was_said_under_a_post_is_listed(cm, post, message):
    assert [one["id"] for one in cm.get(f"/publications/{post}/messages").json()] == [message["id"]]
    nowhere = "00000000-0000-7000-8000-000000000000"
    assert codes(cm.get(f"/publications/{nowhere}/messages"), 404) == ["api.not_found"]


def test_a_message_is_answered_once(cm, message):
    sent = cm.post(f"/messages/{message['id']}/reply", {"text": "Non, aucun."}).json()["publication_id"]
    assert cm.get(f"/publications/{sent}").json()["kind"] == "REPLY"
    assert codes(cm.post(f"/messages/{message['id']}/reply", {"text": "Non, aucun."}), 409) == ["reply.already_given"]
    assert cm.get(f"/messages/{message['id']}").json()["author_handle"] == "awa"


def test_a_conversation_is_assigned_and_resolved(smm, cm, message):
    address = f"/conversations/{message['conversation_id']}"
    léa = next(person for person in cm.get("/people").json()["people"] if person["name"] == "Léa")
    assert smm.post(f"{address}/assign", {"person_id": léa["id"]}).json()["assignee"] == "Léa"
    assert [line["id"] for line in cm.get("/conversations", view="mine").json()["items"]] == [
        message["conversation_id"]
    ]
    assert cm.post(f"{address}/resolve").json()["state"] == "RESOLVED"
    assert cm.get("/conversations").json() == {"items": [], "next": None}
    assert cm.post(f"{address}/reopen").json()["state"] == "OPEN"


def test_conversations_of_one_second_are_walked_each_once(brand, channel, cm):
    moment = live_now().replace(microsecond=0)
    people = [Author(f"p{n}", f"p{n}", f"P{n}") for n in range(53)]
    said = [InboxItem(f"m{n}", ItemKind.MENTION, who, "Bonjour", moment, "") for n, who in enumerate(people)]
    with brand_scope(brand.id):
        store_inbox_page(UUID(channel), "notifications", InboxPage(tuple(said), cursor="1"), now=live_now())
    first = cm.get("/conversations").json()
    second = cm.get("/conversations", cursor=first["next"]).json()
    assert (len(first["items"]), len(second["items"]), second["next"]) == (50, 3, None)
    assert len({line["id"] for line in first["items"] + second["items"]}) == 53
    assert codes(cm.get("/conversations", cursor="yesterday"), 422) == ["api.cursor_unknown"]


def test_a_view_that_does_not_exist_is_told(cm):
    assert codes(cm.get("/conversations", view="spam"), 422) == ["input.choice"]


def test_a_series_brings_its_definition(brand, cm, post):
    at = live_now()
    with brand_scope(brand.id):
        store_readings([Given(UUID(post), "replies", at - timedelta(minutes=n), 10 - n) for n in (5, 0)], source="test")
    series = cm.get(f"/readings/{post}/series/replies").json()
    assert [float(point["value"]) for point in series["points"]] == [5, 10]
    assert series["metric"]["definition"].startswith("Comments and replies")
    assert [reading["source"] for reading in cm.get(f"/readings/{post}").json()] == ["test", "test"]
    assert [float(reading["value"]) for reading in cm.get(f"/readings/{post}/latest").json()] == [10]
    assert codes(cm.get(f"/readings/{post}/series/magic"), 404) == ["api.not_found"]


def test_a_kpi_says_where_it_stands(smm, objective):
    (kpi,) = smm.get(f"/objectives/{objective['id']}/progress").json()
    assert (kpi["metric"], kpi["value"], kpi["standing"]) == ("replies", None, "NO_READING")


def test_a_finding_goes_from_peoples_words_to_a_decision(smm, cm, message, objective):
    finding = cm.post("/findings", {"kind": "QUESTION", "title": "Lactose", "week": days(0)}).json()
    assert codes(cm.post(f"/findings/{finding['id']}/send"), 422) == ["finding.verbatim_required"]
    cm.post(f"/findings/{finding['id']}/verbatims", {"message_id": message["id"]})
    assert cm.post(f"/findings/{finding['id']}/send").json()["heard"] == 1
    assert smm.post(f"/findings/{finding['id']}/acknowledge", {"note": "Merci"}).json()["state"] == "ACKNOWLEDGED"
    assert [line["id"] for line in smm.get("/findings", week=days(0)).json()] == [finding["id"]]
    decision = smm.post("/decisions", {"title": "Répondre en story ?", "objective_id": objective["id"]}).json()
    smm.post(f"/decisions/{decision['id']}/evidence", {"kind": "FINDING", "ref_id": finding["id"]})
    (held,) = smm.get(f"/decisions/{decision['id']}").json()["evidence"]
    assert held["frozen"]["verbatims"][0]["quote"] == "Contient-il du lactose ?"


def test_a_decision_is_taken_and_looked_back_at(smm, brand):
    sofia = next(one for one in smm.get("/people").json()["people"] if one["name"] == "Sofia")["id"]
    given = {
        "title": "Story ?", "options": [{"title": "Oui"}, {"title": "Non"}], "owner_id": sofia,
        "expected_effect": "Moins de questions", "review_on": days(14),
    }  # fmt: skip
    decision = smm.post("/decisions", given).json()
    choice = {"option_id": decision["options"][0]["id"], "why": "On nous le demande"}
    assert smm.post(f"/decisions/{decision['id']}/decide", choice).json()["chosen"] == "Oui"
    assert smm.post(f"/decisions/{decision['id']}/review", {"outcome": "Deux fois moins"}).json()["state"] == "REVIEWED"
    assert [line["title"] for line in smm.get("/decisions", state="REVIEWED").json()] == ["Story ?"]
