"""Whatever a program sends, it is answered in words: never by our own failure."""

import json
import random
import re
from urllib.parse import urlencode

import pytest

from binome.api import door
from binome.api.limit import CallLimit
from binome.api.v1.service import api
from binome.workspaces.models import Role
from binome.workspaces.scopes import brand_scope
from tests.api.nonsense import Nonsense
from tests.cast import SMM

DESCRIPTION = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/"), default=str))
OPERATIONS = [
    (path, method, details)
    for path, methods in DESCRIPTION["paths"].items()
    for method, details in methods.items()
    if path.startswith("/brands/{slug}") and details["operationId"] not in ("connect_channel", "disconnect_channel")
]
TRIES = 6


@pytest.fixture
def things(brand, channel, smm, monkeypatch):
    """Ids of one thing of each kind, and somebody who may do everything to them."""
    monkeypatch.setattr(door, "limit", CallLimit(10**6))
    with brand_scope(brand.id):
        Role.objects.filter(person__email=SMM).update(roles=["smm", "cm", "admin"])
    days = {"starts_on": "2026-11-01", "ends_on": "2027-12-31"}
    kpi = {"metric": "clicks", "target": 3}
    objective = smm.post(
        "/objectives", {"title": "O", "starts_on": "2026-11-01", "due_on": "2027-12-31", "kpis": [kpi]}
    )
    campaign = smm.post(
        f"/objectives/{objective.json()['id']}/campaigns", {"name": "C", "phases": [{"name": "P", **days}], **days}
    )
    made = [
        objective,
        campaign,
        smm.post(f"/campaigns/{campaign.json()['id']}/briefs", {"title": "B"}),
        smm.post("/posts", {"text": "hello", "channels": [{"channel_id": channel}]}),
        smm.post("/findings", {"kind": "QUESTION", "title": "T", "week": "2026-11-20"}),
        smm.post("/decisions", {"title": "D", "options": [{"title": "a"}, {"title": "b"}]}),
    ]
    return [channel, *(one.json()["id"] for one in made), made[3].json()["variants"][0]["id"]]


def test_nonsense_is_refused_in_words(smm, things):
    nonsense = Nonsense(DESCRIPTION["components"]["schemas"], things, random.Random(7))
    failed = {
        details["operationId"]
        for path, method, details in OPERATIONS
        for _ in range(TRIES)
        if sent(smm, nonsense, path, method, details).status_code >= 500
    }
    assert failed == set()


def sent(who, nonsense, path, method, details):
    """The answer to one call of nonsense."""
    place = re.sub(r"\{\w+\}", lambda _: nonsense.chance.choice([*nonsense.ids, "x"]), path.partition("{slug}")[2])
    asked = {one["name"]: nonsense.value(one["schema"]) for one in details["parameters"] if one["in"] == "query"}
    query = urlencode({name: value for name, value in asked.items() if value is not None}, errors="surrogatepass")
    body = details.get("requestBody", {}).get("content", {}).get("application/json")
    given = {} if method == "get" else {"body": nonsense.value(body["schema"]) if body else None}
    return getattr(who, method)(f"{place}?{query}" if query else place, **given)


def test_characters_that_no_text_has_are_told(cm):
    for text in ("a\x00b", "\ud800"):
        assert cm.post("/posts", {"text": text}).status_code == 400
    refused = cm.get("/publications", state="a\x00b")
    assert refused.json()["problems"][0]["code"] == "input.nul"


def test_a_backslash_that_somebody_typed_is_text(cm):
    assert cm.post("/posts", {"text": r"\u0000"}).json()["shared"]["text"] == r"\u0000"
