"""One line a request."""

import logging

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_an_answer_tells_its_id_its_time_and_its_queries(client: Client) -> None:
    answer = client.get("/healthz")
    assert len(answer["X-Request-Id"]) == 16
    assert answer["Server-Timing"].startswith("app;dur=")
    assert answer["Server-Timing"].endswith('desc="1"')


def test_the_log_line_leaves_the_query_string_out(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "binome.request"):
        client.get("/accounts/login/?code=secret")
    (line,) = caplog.records
    assert (line.path, line.status, line.method) == ("/accounts/login/", 200, "GET")  # type: ignore[attr-defined]
    assert "secret" not in str(vars(line))
