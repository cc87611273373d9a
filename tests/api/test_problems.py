"""How the API says what is wrong."""

import json

import pytest
from django.test import RequestFactory

from binome.api.problems import failure, input_problem, language_of, plain
from binome.content.drafts import MediaUse
from binome.core.ids import uuid7


def asking(language):
    return RequestFactory().get("/", headers={"Accept-Language": language})


def test_our_own_failure_shows_no_trace():
    answer = failure(asking("en"), ValueError("secret detail"))
    assert answer.status_code == 500
    assert json.loads(answer.content)["problems"][0]["code"] == "api.failure"
    assert b"secret" not in answer.content


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [("fr", "fr"), ("fr-CA,en;q=0.5", "fr"), ("de,fr;q=0.5", "fr"), ("en-GB", "en"), ("de", "en"), ("", "en")],
)
def test_the_language_is_the_one_asked_for(asked, spoken):
    assert language_of(asking(asked)) == spoken


def test_our_cards_become_objects(now):
    use = MediaUse(uuid7(now, 1), "Une tasse")
    assert plain({"stale": (use,)}) == {"stale": [{"media_id": use.media_id, "alt": "Une tasse"}]}


@pytest.mark.parametrize(
    ("kind", "context", "code"),
    [
        ("missing", {}, "field.required"),
        ("uuid_parsing", {}, "input.id"),
        ("datetime_from_date_parsing", {}, "input.datetime"),
        ("date_from_datetime_parsing", {}, "input.date"),
        ("int_parsing", {}, "input.number"),
        ("greater_than_equal", {"ge": 1}, "input.number_range"),
        ("something_new", {}, "input.unreadable"),
    ],
)
def test_what_cannot_be_read_has_a_code_of_ours(kind, context, code):
    problem = input_problem({"type": kind, "loc": ("body", "given", "posts", 3, "text"), "ctx": context})
    assert (problem.code, problem.field) == (code, "posts.3.text")
