"""The description of the API, which programs and people read."""

import json

import pytest
from django.test import Client
from ninja import Schema

from binome.api.v1.service import api


@pytest.fixture(scope="module")
def description():
    return json.loads(json.dumps(api.get_openapi_schema(path_prefix="/api/v1/"), default=str))


def operations(description):
    return [
        (f"{method} {path}", details)
        for path, methods in description["paths"].items()
        for method, details in methods.items()
    ]


def test_every_operation_has_an_id_of_its_own(description):
    ids = [details["operationId"] for _, details in operations(description)]
    assert sorted(ids) == sorted(set(ids))


def test_every_operation_says_what_it_does_and_how_it_refuses(description):
    for name, details in operations(description):
        assert details["description"], name
        assert {"400", "401", "403", "404", "409", "422", "429"} < set(details["responses"]), name


def test_every_operation_asks_for_a_key(description):
    for name, details in operations(description):
        assert {"PersonalKey": []} in details["security"], name


def test_every_operation_on_a_brand_names_the_right_it_needs(description):
    from binome.core.permissions import PERMISSIONS

    for name, details in operations(description):
        if "{slug}" in name:
            assert details["x-right"] in PERMISSIONS, name


def test_no_two_shapes_share_a_name():
    """The description knows shapes by name alone: a second one would silently take the first one's place."""
    names = [shape.__name__ for shape in _below(Schema) if shape.__module__.startswith("binome.api")]
    assert sorted(names) == sorted(set(names))


def _below(shape):
    return {found for child in shape.__subclasses__() for found in {child, *_below(child)}}


def test_every_shape_that_is_pointed_to_exists(description):
    pointed = {word.split("/")[-1] for word in json.dumps(description).split('"') if word.startswith("#/components/")}
    assert pointed <= set(description["components"]["schemas"])


def test_it_is_served_to_whoever_asks(db):
    served = Client().get("/api/v1/openapi.json").json()
    assert served["info"]["title"] == "Binôme"


def test_its_page_loads_nothing_foreign(db):
    page = Client().get("/api/docs")
    assert page.status_code == 200
    assert b"//cdn." not in page.content
