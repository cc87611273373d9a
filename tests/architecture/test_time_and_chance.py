"""Time is an argument, and the rules know no clock, no chance, no disk and no environment."""

import re

import pytest

from tests.architecture.source import Source, sources

CLOCK = re.compile(
    r"\b(datetime\.(now|utcnow|today)\(|date\.today\(|timezone\.now\(|time\.time\(|auto_now|NOW\(\)|now\(\)::|"
    r"CURRENT_(TIMESTAMP|DATE|TIME)\b|(clock|statement|transaction)_timestamp\(\))"
)
MAY_ASK_THE_TIME = {
    "workspaces.clock": "the doors' live time: the database's",
    "workspaces.scopes": "a scope notes the database's time as it opens",
    "workspaces.models.ids": "an id's own time is no business time",
    "connectors.clock": "the outside's time, replaced by a simulation's",
    "connectors.conformance.subject": "a part made for a test of a network",
    "site.mails": "a file's name",
}
IMPURE = re.compile(r"^\s*(import|from) (os|pathlib|random|secrets|time|socket|logging|subprocess)\b|\bopen\(", re.M)


@pytest.mark.parametrize("source", sources(), ids=lambda source: source.name)
def test_nobody_asks_a_clock_but_those_named_here(source: Source) -> None:
    if source.name not in MAY_ASK_THE_TIME:
        assert CLOCK.findall(source.text) == []


@pytest.mark.parametrize("source", sources("core/**/*.py"), ids=lambda source: source.name)
def test_the_rules_read_no_clock_chance_disk_or_environment(source: Source) -> None:
    assert IMPURE.findall(source.text) == []
