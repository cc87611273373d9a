"""The two stories tell the same launch, with nothing missing in either."""

import pytest

from binome.jobs.demo.english import STORY as ENGLISH
from binome.jobs.demo.french import STORY as FRENCH
from binome.jobs.demo.pictures import DRAWINGS
from binome.jobs.demo.script import Story
from binome.jobs.demo.stage import stage_network


@pytest.mark.parametrize("story", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_every_post_fits_its_network_and_has_its_drawing_described(story: Story) -> None:
    for post in story.posts:
        assert len(post.text) <= stage_network().limits.text_max, post.title
        assert post.picture in DRAWINGS, post.title
        assert post.alt, post.title


@pytest.mark.parametrize("story", [FRENCH, ENGLISH], ids=["fr", "en"])
def test_every_post_comes_from_a_brief_that_was_handed_over_before(story: Story) -> None:
    handed_over = {brief.code: brief.day for brief in story.briefs}
    assert all(handed_over[post.brief] < post.day for post in story.posts)


def test_both_languages_tell_the_same_days() -> None:
    assert [(p.day, p.time, p.brief, p.picture) for p in FRENCH.posts] == [
        (p.day, p.time, p.brief, p.picture) for p in ENGLISH.posts
    ]
    assert [f.day for f in FRENCH.findings] == [f.day for f in ENGLISH.findings]
    assert [d.evidence for d in FRENCH.decisions] == [d.evidence for d in ENGLISH.decisions]
