"""What the strategy's pages cost, with everything on them."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.cast import SMM
from tests.publishing.conftest import Stage, stage
from tests.web.conftest import signed_in
from tests.web.whole_thread import a_whole_thread, is_asked

__all__ = ["stage"]
MOST_QUERIES = 15


@pytest.fixture
def sofia(stage: Stage) -> Client:
    return signed_in(SMM)


def test_every_page_is_cheap(sofia: Client, stage: Stage) -> None:
    thread = a_whole_thread(stage)
    pages = [
        "objectives/", f"objectives/{thread.objective}/", f"objectives/{thread.objective}/edit", "objectives/new",
        f"campaigns/{thread.campaign}/", f"campaigns/{thread.campaign}/edit", "briefs/", "briefs/new",
        f"briefs/{thread.brief}/", f"briefs/{thread.brief}/edit", "findings/?week=2026-09-14", "findings/new",
        f"findings/{thread.finding}/", f"messages/{thread.message}/verbatim", "decisions/", "decisions/new",
        f"decisions/{thread.decision}/", f"decisions/{thread.decision}/edit",
    ]  # fmt: skip
    costs = {page: cost(sofia, f"/b/{stage.brand.slug}/{page}") for page in pages}
    assert {page: asked for page, asked in costs.items() if asked > MOST_QUERIES} == {}


def cost(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        page = client.get(address)
    assert page.status_code == 200, address
    return len([query for query in queries if is_asked(query["sql"])])
