"""From a request to a signature, and what makes the signature void."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest

from binome.approvals.actions.ask_changes import ask_changes
from binome.approvals.actions.request_approval import request_approval
from binome.approvals.actions.sign_request import sign_request
from binome.approvals.actions.withdraw_request import withdraw_request
from binome.approvals.models import Signature
from binome.approvals.queries import (
    approval_state,
    requests,
    requests_waiting,
    shown_variants,
    signature_holds,
)
from binome.content.actions.add_variant import add_variant
from binome.content.actions.create_post import create_post
from binome.content.actions.edit_post import edit_post
from binome.content.drafts import VariantEdit
from binome.content.queries import post_card
from binome.core.approvals.standing import Standing
from binome.core.problems import BadInput, Conflict, NotAllowed
from binome.workspaces.counting import count_all
from binome.workspaces.queries import BrandCard, events_of
from tests.cast import a_channel, cm, smm


def seen(post_id: UUID) -> dict[UUID, str]:
    return {item.variant_id: item.fingerprint for item in shown_variants(post_id)}


def signed(brand: BrandCard, post_id: UUID, now: datetime) -> UUID:
    request = request_approval(cm(brand), post_id, note="Pour jeudi", now=now)
    sign_request(smm(brand), request, seen=seen(post_id), now=now)
    return request


def write(brand: BrandCard, post_id: UUID, text: str, now: datetime) -> None:
    shared = post_card(post_id).shared
    edit_post(cm(brand), post_id, {shared.id: VariantEdit(shared.version, text, "fr")}, now=now)


def variant_of(post_id: UUID) -> UUID:
    return post_card(post_id).variants[0].id


def test_what_was_shown_is_what_is_signed(brand: BrandCard, post_id: UUID, now: datetime) -> None:
    request = signed(brand, post_id, now)
    assert signature_holds(variant_of(post_id))
    assert Signature.objects.get(request_id=request).frozen["text"] == "Le cold brew arrive"
    state = approval_state(post_id)
    assert (state.standing, state.answered_by, state.note) == (Standing.SIGNED, "Sofia", "Pour jeudi")
    assert [event.event for event in events_of([request])] == ["REQUEST", "SIGN"]


def test_any_edit_voids_the_signature_and_going_back_restores_it(
    brand: BrandCard, post_id: UUID, now: datetime
) -> None:
    signed(brand, post_id, now)
    write(brand, post_id, "Le cold brew arrive.", now)
    assert not signature_holds(variant_of(post_id))
    assert approval_state(post_id).standing is Standing.VOIDED
    write(brand, post_id, "Le cold brew arrive", now)
    assert signature_holds(variant_of(post_id))


def test_a_channel_added_later_was_never_signed(brand: BrandCard, post_id: UUID, now: datetime) -> None:
    signed(brand, post_id, now)
    other = add_variant(cm(brand), post_id, a_channel(brand, now, "nova.shop"), now=now)
    assert signature_holds(variant_of(post_id))
    assert not signature_holds(other)
    assert approval_state(post_id).standing is Standing.VOIDED


def test_one_does_not_sign_what_changed_while_looking(brand: BrandCard, post_id: UUID, now: datetime) -> None:
    request = request_approval(cm(brand), post_id, now=now)
    before = seen(post_id)
    write(brand, post_id, "Autre chose", now)
    with pytest.raises(Conflict, match=r"approval.changed_meanwhile"):
        sign_request(smm(brand), request, seen=before, now=now)
    assert approval_state(post_id).standing is Standing.REQUESTED


def test_a_request_is_signed_once(brand: BrandCard, post_id: UUID, now: datetime) -> None:
    request = signed(brand, post_id, now)
    with pytest.raises(Conflict, match=r"state.refuses"):
        sign_request(smm(brand), request, seen=seen(post_id), now=now)


def test_changes_are_asked_for_in_words(brand: BrandCard, post_id: UUID, now: datetime) -> None:
    request = request_approval(cm(brand), post_id, now=now)
    with pytest.raises(BadInput, match=r"text: approval.say_what_to_change"):
        ask_changes(smm(brand), request, text="  ", now=now)
    ask_changes(smm(brand), request, text="Plus court", now=now)
    state = approval_state(post_id)
    assert (state.standing, state.answer) == (Standing.CHANGES_ASKED, "Plus court")


def test_asking_for_changes_takes_an_earlier_signature_back(brand: BrandCard, post_id: UUID, now: datetime) -> None:
    signed(brand, post_id, now)
    again = request_approval(cm(brand), post_id, now=now + timedelta(hours=1))
    ask_changes(smm(brand), again, text="Finalement non", now=now)
    assert not signature_holds(variant_of(post_id))


def test_asking_again_replaces_the_question(brand: BrandCard, post_id: UUID, now: datetime) -> None:
    first = request_approval(cm(brand), post_id, now=now)
    second = request_approval(cm(brand), post_id, now=now + timedelta(minutes=1))
    assert approval_state(post_id).request_id == second
    assert events_of([first])[-1].event == "WITHDRAW"
    assert count_all([requests_waiting()]) == (1,)


def test_a_signature_is_taken_back_by_whoever_may_sign(brand: BrandCard, post_id: UUID, now: datetime) -> None:
    request = signed(brand, post_id, now)
    with pytest.raises(NotAllowed):
        withdraw_request(cm(brand), request, now=now)
    withdraw_request(smm(brand), request, why="erreur", now=now)
    assert not signature_holds(variant_of(post_id))


def test_a_cm_does_not_sign(brand: BrandCard, post_id: UUID, now: datetime) -> None:
    request = request_approval(cm(brand), post_id, now=now)
    with pytest.raises(NotAllowed):
        sign_request(cm(brand), request, seen=seen(post_id), now=now)


def test_what_cannot_leave_is_not_put_before_the_smm(brand: BrandCard, post_id: UUID, now: datetime) -> None:
    write(brand, post_id, "x" * 501, now)
    with pytest.raises(BadInput) as refused:
        request_approval(cm(brand), post_id, now=now)
    problem = refused.value.problems[0]
    assert (problem.field, problem.code) == (f"{variant_of(post_id)}.text", "text.too_long")
    assert problem.params["over"] == 1


def test_a_post_without_a_channel_has_nothing_to_sign(brand: BrandCard, now: datetime) -> None:
    with pytest.raises(BadInput, match=r"post.no_channel"):
        request_approval(cm(brand), create_post(cm(brand), text="x", now=now), now=now)


def test_the_list_says_which_signatures_are_void(brand: BrandCard, post_id: UUID, now: datetime) -> None:
    signed(brand, post_id, now)
    write(brand, post_id, "Autre", now)
    line = requests()[0]
    assert (line.state, line.standing, line.post) == ("SIGNED", Standing.VOIDED, "Autre")
    assert requests(states=("REQUESTED",)) == ()
