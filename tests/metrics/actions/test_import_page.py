"""Bringing a page in from a file."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from binome.channels.queries import channel_card
from binome.core.imports.facebook_page import FILE_ZONE, NETWORK, read_page
from binome.core.problems import BadInput
from binome.metrics.actions.import_page import import_page
from binome.metrics.queries import latest, measured_posts
from binome.publishing.queries import published_posts
from tests.cast import cm
from tests.core.imports.test_facebook_page import HEADER, row


def bring(brand, now, *rows, **more):
    page = read_page("\n".join([HEADER, *rows]) + "\n", ZoneInfo(FILE_ZONE))
    return import_page(cm(brand), page, network=NETWORK, file="nova.csv", read_at=now, now=now, **more)


def test_posts_come_in_with_their_numbers_and_their_source(brand, now):
    report = bring(brand, now, row(1), row(2))
    assert (report.posts, report.new_posts, report.readings) == (2, 2, 18)
    post = published_posts()[0]
    likes = latest([post.id])[post.id]["likes"]
    assert (post.origin, likes.value, likes.source) == ("IMPORTED", 8, "file:nova.csv")


def test_the_page_becomes_a_channel_that_nobody_can_publish_on(brand, now):
    card = channel_card(bring(brand, now, row(1)).channel_id)
    assert (card.state, card.handle, card.is_live) == ("IMPORTED", "Nova", False)


def test_bringing_it_again_changes_nothing(brand, now):
    bring(brand, now, row(1))
    again = bring(brand, now, row(1))
    assert (again.new_posts, again.readings, len(published_posts())) == (0, 0, 1)


def test_a_later_file_adds_readings_to_the_same_posts(brand, now):
    bring(brand, now, row(1))
    again = bring(brand, now + timedelta(days=1), row(1, likes="12"))
    post = published_posts()[0]
    assert (again.new_posts, latest([post.id])[post.id]["likes"].value) == (0, 12)


def test_a_broken_row_is_named_in_the_report(brand, now):
    report = bring(brand, now, row(1), row(2, likes="many"))
    assert [(fault.line, fault.column, fault.value) for fault in report.broken] == [(3, "num_likes", "many")]


def test_a_file_without_a_single_good_row_is_refused(brand, now):
    with pytest.raises(BadInput, match=r"import\.no_row"):
        bring(brand, now, row(2, likes="many"))


def test_progress_is_told(brand, now):
    told = []
    bring(brand, now, *(row(number) for number in range(1, 1102)), told=lambda done, all_: told.append((done, all_)))
    assert told == [(500, 1101), (1000, 1101), (1101, 1101)]


def test_imported_posts_are_ripe_and_no_longer_asked_about(brand, now):
    bring(brand, now, row(1))
    (post,) = measured_posts()
    assert (post.ripeness(now).state, post.next_at) == ("RIPE", None)
