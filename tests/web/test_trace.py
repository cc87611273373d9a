"""The trace: from each thing up to the objective and down to the decision."""

from dataclasses import asdict
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from binome.workspaces.scopes import brand_scope
from tests.cast import SMM
from tests.insights.conftest import a_post, hear
from tests.publishing.conftest import Stage, stage
from tests.web.conftest import signed_in
from tests.web.whole_thread import Thread, a_whole_thread, is_asked

__all__ = ["stage"]
TOLD = {
    "objective": "Make the cold brew known", "campaign": "Cold brew launch", "brief": "Show who roasts it",
    "post": "Frais, propre, énergisant.", "message": "Est-ce que le cold brew contient du lactose ?",
    "finding": "Is there lactose in it?", "decision": "What do we say about lactose?",
}  # fmt: skip
MOST_QUERIES = 15


@pytest.fixture
def thread(stage: Stage) -> Thread:
    return a_whole_thread(stage)


@pytest.fixture
def sofia(stage: Stage) -> Client:
    return signed_in(SMM)


def seen_from(client: Client, stage: Stage, kind: str, key: object) -> str:
    with CaptureQueriesContext(connection) as queries:
        page = client.get(f"/b/{stage.brand.slug}/trace/{kind}/{key}")
    asked = [query for query in queries if is_asked(query["sql"])]
    assert len(asked) <= MOST_QUERIES, f"{len(asked)} queries"
    return page.content.decode()


def test_the_whole_thread_is_seen_from_each_of_its_ends(sofia: Client, stage: Stage, thread: Thread) -> None:
    for kind, key in asdict(thread).items():
        page = seen_from(sofia, stage, kind, key)
        missing = [level for level, told in TOLD.items() if told not in page]
        assert not missing, f"from the {kind} one does not see: {missing}"
        assert page.count('aria-current="true"') == 2  # the brand in its menu, the thing on its thread
        assert "It goes all the way." in page


def test_what_traces_up_to_nothing_says_so(sofia: Client, stage: Stage) -> None:
    with brand_scope(stage.brand.id):
        native = a_post(stage.brand, stage.channel_id, stage.now)
        hear(stage.channel_id, "awa", "Bonjour !", stage.now + timedelta(minutes=1))
    page = seen_from(sofia, stage, "publication", native)
    assert "it traces up to no objective" in page
    assert "Bonjour !" in page


@pytest.mark.parametrize("kind", ["objective", "brief", "message", "decision", "rumour"])
def test_what_is_not_there_is_not_found(sofia: Client, stage: Stage, kind: str) -> None:
    assert sofia.get(f"/b/{stage.brand.slug}/trace/{kind}/{uuid4()}").status_code == 404
