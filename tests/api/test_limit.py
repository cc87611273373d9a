"""How often one may call."""

import pytest
from ninja.errors import Throttled

from binome.api import door
from binome.api.limit import CallLimit
from tests.api.conftest import codes


def test_a_key_that_calls_too_often_waits_for_the_next_window():
    limit = CallLimit(calls=2, window_s=60)
    limit.count("a", at=0)
    limit.count("a", at=1)
    with pytest.raises(Throttled) as refused:
        limit.count("a", at=20)
    assert refused.value.wait == 41
    limit.count("a", at=61)


def test_keys_are_counted_apart():
    limit = CallLimit(calls=1)
    limit.count("a", at=0)
    limit.count("b", at=0)


def test_a_hurried_caller_is_told_when_to_come_back(smm, monkeypatch):
    monkeypatch.setattr(door, "limit", CallLimit(calls=1))
    assert smm.get().status_code == 200
    refused = smm.get()
    assert codes(refused, 429) == ["api.too_many_calls"]
    assert 0 < int(refused["Retry-After"]) <= 61
