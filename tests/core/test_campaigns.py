"""What a campaign must say."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from binome.core.campaigns import CampaignDraft, PhaseDraft, campaign_problems

REVEAL = PhaseDraft("Reveal", date(2026, 9, 8), date(2026, 9, 14))
LAUNCH = CampaignDraft("Launch", date(2026, 9, 1), date(2026, 9, 30), (REVEAL,))


def wrong(draft: CampaignDraft) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in campaign_problems(draft)]


def test_a_campaign_that_is_right() -> None:
    assert wrong(LAUNCH) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": ""}, ("name", "field.required")),
        ({"ends_on": None}, ("ends_on", "field.required")),
        ({"phases": ()}, ("phases", "campaign.phase_required")),
    ],
)
def test_what_the_campaign_itself_must_say(changes: dict[str, Any], expected: tuple[str, str]) -> None:
    assert wrong(replace(LAUNCH, **changes)) == [expected]


def test_a_campaign_that_ends_before_it_starts() -> None:
    assert ("ends_on", "campaign.ends_before_start") in wrong(replace(LAUNCH, ends_on=date(2026, 8, 1)))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"name": " "}, ("phases.0.name", "field.required")),
        ({"starts_on": None}, ("phases.0.starts_on", "field.required")),
        ({"ends_on": date(2026, 9, 7)}, ("phases.0.ends_on", "campaign.ends_before_start")),
        ({"starts_on": date(2026, 8, 31)}, ("phases.0.starts_on", "phase.before_campaign")),
        ({"ends_on": date(2026, 10, 1)}, ("phases.0.ends_on", "phase.after_campaign")),
    ],
)
def test_what_a_phase_must_say(changes: dict[str, Any], expected: tuple[str, str]) -> None:
    assert wrong(replace(LAUNCH, phases=(replace(REVEAL, **changes),))) == [expected]
