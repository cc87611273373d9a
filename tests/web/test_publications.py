from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from django.test import Client

from binome.content.queries import PostCard
from binome.publishing.models import Publication
from binome.publishing.queries import CalendarSlot, publications_of_variants
from binome.workspaces.actions.edit_brand import edit_brand
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import smm
from tests.web.test_composer import HTMX, form, post, sign, url

__all__ = ["post"]


def slots(brand: BrandCard, post: PostCard) -> tuple[CalendarSlot, ...]:
    with brand_scope(brand.id):
        return publications_of_variants([variant.id for variant in post.variants])


def moment(post: PostCard, date: str = "2027-03-10", time: str = "09:00") -> dict[str, object]:
    return {"date": date, "time": time, "variants": [str(variant.id) for variant in post.variants]}


def planned(lea: Client, brand: BrandCard, post: PostCard, now: datetime) -> UUID:
    sign(brand, post.id, now)
    lea.post(url(brand, post, "schedule"), moment(post))
    return slots(brand, post)[0].publication_id


def unbind(brand: BrandCard, now: datetime) -> None:
    """The brand publishes without signatures from now on."""
    with brand_scope(brand.id):
        edit_brand(
            smm(brand), name=brand.name, language="fr", timezone=brand.timezone, colour=brand.colour,
            approval_required=False, late_tolerance_min=60, now=now,
        )  # fmt: skip


def test_a_signed_post_is_planned_on_the_brand_s_clock(
    lea: Client, brand: BrandCard, post: PostCard, now: datetime
) -> None:
    sign(brand, post.id, now)
    page = lea.post(url(brand, post, "schedule"), moment(post), follow=True).content.decode()
    assert "It leaves on Wednesday, 10 March 2027, 09:00." in page
    assert {slot.due_at for slot in slots(brand, post)} == {datetime(2027, 3, 10, 8, tzinfo=UTC)}


def test_a_double_click_plans_once(lea: Client, brand: BrandCard, post: PostCard, now: datetime) -> None:
    sign(brand, post.id, now)
    for _ in range(2):
        assert lea.post(url(brand, post, "schedule"), moment(post)).status_code == 302
    assert len(slots(brand, post)) == 2


def test_nothing_unsigned_is_planned(lea: Client, brand: BrandCard, post: PostCard) -> None:
    told = lea.post(url(brand, post, "schedule"), moment(post))
    assert told.status_code == 422
    assert "This brand publishes only what is signed" in told.content.decode()
    assert slots(brand, post) == ()


def test_a_moment_past_is_refused_at_its_field(lea: Client, brand: BrandCard, post: PostCard, now: datetime) -> None:
    unbind(brand, now)
    told = lea.post(url(brand, post, "schedule"), moment(post, "2020-01-01")).content.decode()
    assert 'id="wrong-date"' in told
    assert "This moment is already past: choose a later one." in told
    assert 'value="2020-01-01"' in told


def test_an_hour_that_the_clock_skips_is_told(lea: Client, brand: BrandCard, post: PostCard, now: datetime) -> None:
    sign(brand, post.id, now)
    page = lea.post(url(brand, post, "schedule"), moment(post, "2027-03-28", "02:30"), follow=True).content.decode()
    assert "02:30 does not exist. It leaves on Sunday, 28 March 2027, 03:30." in page


def test_an_hour_that_comes_twice_is_told(lea: Client, brand: BrandCard, post: PostCard, now: datetime) -> None:
    sign(brand, post.id, now)
    page = lea.post(url(brand, post, "schedule"), moment(post, "2027-10-31", "02:30"), follow=True).content.decode()
    assert "02:30 comes twice. It leaves the first time" in page
    assert slots(brand, post)[0].due_at == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


def test_a_publication_tells_its_story_and_is_moved(
    lea: Client, brand: BrandCard, post: PostCard, now: datetime
) -> None:
    address = f"/b/{brand.slug}/publications/{planned(lea, brand, post, now)}/"
    assert "put in the calendar" in lea.get(address).content.decode()
    page = lea.post(address + "reschedule", {"date": "2027-03-11", "time": "10:15"}, follow=True).content.decode()
    assert "moved to another time" in page
    assert "Thursday, 11 March 2027, 10:15" in page
    told = lea.post(address + "reschedule", {"date": "", "time": "10:15"})
    assert 'id="wrong-date"' in told.content.decode()


def test_a_publication_is_taken_out_and_may_be_planned_again(
    lea: Client, brand: BrandCard, post: PostCard, now: datetime
) -> None:
    address = f"/b/{brand.slug}/publications/{planned(lea, brand, post, now)}/"
    assert "cancelled" in lea.post(address + "cancel", follow=True).content.decode()
    assert lea.post(address + "cancel").status_code == 409
    assert "When does it leave?" in lea.get(url(brand, post)).content.decode()


def test_the_calendar_shows_it_and_a_drag_moves_it_at_the_same_hour(
    lea: Client, brand: BrandCard, post: PostCard, now: datetime
) -> None:
    publication = planned(lea, brand, post, now)
    calendar = f"/b/{brand.slug}/calendar/"
    for view in ("month", "week", "list"):
        assert "09:00" in lea.get(calendar, {"view": view, "on": "2027-03-10"}).content.decode()
    move = {"date": "2027-03-29", "view": "month", "on": "2027-03-10"}
    answer = lea.post(f"/b/{brand.slug}/publications/{publication}/move", move, headers=HTMX)
    assert "Monday, 29 March 2027, 09:00" in answer["HX-Trigger"]
    moved = next(slot for slot in slots(brand, post) if slot.publication_id == publication)
    assert moved.due_at == datetime(2027, 3, 29, 7, tzinfo=UTC)


def test_a_drag_into_the_past_leaves_it_where_it_was(
    lea: Client, brand: BrandCard, post: PostCard, now: datetime
) -> None:
    publication = planned(lea, brand, post, now)
    move = {"date": "2020-03-29", "view": "month", "on": "2027-03-10"}
    answer = lea.post(f"/b/{brand.slug}/publications/{publication}/move", move, headers=HTMX)
    assert "already past" in answer["HX-Trigger"]
    assert 'id="calendar"' in answer.content.decode()
    assert slots(brand, post)[0].due_at == datetime(2027, 3, 10, 8, tzinfo=UTC)


def test_the_calendar_marks_what_is_no_longer_signed(
    lea: Client, brand: BrandCard, post: PostCard, now: datetime
) -> None:
    planned(lea, brand, post, now)
    lea.post(url(brand, post, "save"), form(post, "Bonjour !"))
    assert "not signed as it is now" in lea.get(f"/b/{brand.slug}/calendar/?on=2027-03-10").content.decode()
    assert "it will be held, not sent" in lea.get(url(brand, post)).content.decode()


def test_a_planned_channel_is_not_taken_off(lea: Client, brand: BrandCard, post: PostCard, now: datetime) -> None:
    planned(lea, brand, post, now)
    removing = form(post, "Bonjour", do=f"remove:{post.variants[0].id}")
    told = lea.post(url(brand, post, "save"), removing, headers=HTMX).content.decode()
    assert "This channel’s version is in the calendar" in told
    assert lea.post(url(brand, post, "discard")).status_code == 409


def put(brand: BrandCard, publication: UUID, **fields: object) -> None:
    with brand_scope(brand.id):
        Publication.objects.filter(pk=publication).update(**fields)


def test_a_held_one_waits_for_a_person_and_is_released(
    lea: Client, brand: BrandCard, post: PostCard, now: datetime
) -> None:
    publication = planned(lea, brand, post, now)
    put(brand, publication, state="HELD", hold_reason="late")
    assert "more than the brand tolerates" in lea.get(f"/b/{brand.slug}/publications/waiting").content.decode()
    address = f"/b/{brand.slug}/publications/{publication}/"
    assert "Nothing left. You decide" in lea.get(address).content.decode()
    assert "released" in lea.post(address + "release", follow=True).content.decode()


def test_what_cannot_be_known_is_asked_and_adopted(
    lea: Client, brand: BrandCard, post: PostCard, now: datetime
) -> None:
    publication = planned(lea, brand, post, now)
    put(brand, publication, state="TO_CONFIRM")
    address = f"/b/{brand.slug}/publications/{publication}/"
    assert "It may be out. The network could not say." in lea.get(address).content.decode()
    told = lea.post(address + "settle", {"seen": "yes", "permalink": "par là"})
    assert 'id="wrong-permalink"' in told.content.decode()


def test_what_is_not_there_is_sent_again(lea: Client, brand: BrandCard, post: PostCard, now: datetime) -> None:
    publication = planned(lea, brand, post, now)
    put(brand, publication, state="TO_CONFIRM")
    page = lea.post(f"/b/{brand.slug}/publications/{publication}/settle", {"seen": "no"}, follow=True)
    assert "not there, says a person: sent again" in page.content.decode()
