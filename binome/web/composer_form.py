"""What a person sent from the composer, turned into edits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import QueryDict

from binome.content.actions.add_media import add_media
from binome.content.drafts import MediaUse, VariantEdit
from binome.content.queries import PostCard, VariantCard
from binome.core.permissions import Actor
from binome.core.problems import BadInput, Problem

NO_ID = UUID(int=0)


@dataclass(frozen=True)
class Deed:
    """What a button of the composer does besides saving: `verb:variant:thing`."""

    verb: str = ""
    subject: UUID = NO_ID
    thing: str = ""


@dataclass
class Sent:
    """One sending of the composer's form."""

    edits: dict[UUID, VariantEdit]
    title: str | None
    deed: Deed
    problems: list[Problem] = field(default_factory=list)
    uploads: bool = False

    @property
    def is_autosave(self) -> bool:
        """Nothing but writing: the fields stay as they are, what depends on them is answered."""
        return not self.deed.verb and not self.uploads


def read_form(actor: Actor, post: PostCard, data: QueryDict, files: Any, now: datetime) -> Sent:
    """The edits, with the files that came along already in the library; refused files are in `problems`."""
    sent = Sent({}, data.get("title"), deed_of(data.get("do", "")))
    for variant in (post.shared, *post.variants):
        if f"version-{variant.id}" in data:
            sent.edits[variant.id] = _edit(variant, data)
    for variant_id, use in _uploads(actor, post, files, sent, now):
        edit = sent.edits.get(variant_id)
        if edit is not None and use.media_id not in {one.media_id for one in edit.media}:
            sent.edits[variant_id] = replace(edit, media=(*edit.media, use))
    _apply_deed(sent)
    return sent


def deed_of(value: str) -> Deed:
    """The deed a button's value says; an unreadable one does nothing but save."""
    verb, _, rest = value.partition(":")
    subject, _, thing = rest.partition(":")
    try:
        return Deed(verb, UUID(subject), thing)
    except ValueError:
        return Deed(verb)


def uses(variant: VariantCard) -> tuple[MediaUse, ...]:
    """The media of a variant as an edit names them."""
    return tuple(MediaUse(card.id, card.alt) for card in variant.media)


def _edit(variant: VariantCard, data: QueryDict) -> VariantEdit:
    follows = variant.channel_id is not None and f"text-{variant.id}" not in data
    version = data.get(f"version-{variant.id}", "")
    return VariantEdit(
        version=int(version) if version.isdecimal() else variant.version,
        text=data.get(f"text-{variant.id}", ""),
        language=data.get(f"language-{variant.id}") or variant.language,
        media=tuple(_media(variant, data)),
        follows=follows,
    )


def _media(variant: VariantCard, data: QueryDict) -> Iterator[MediaUse]:
    for value in data.getlist(f"media-{variant.id}"):
        try:
            media_id = UUID(str(value))
        except ValueError:
            continue
        yield MediaUse(media_id, data.get(f"alt-{variant.id}-{value}", ""))


def _uploads(actor: Actor, post: PostCard, files: Any, sent: Sent, now: datetime) -> Iterator[tuple[UUID, MediaUse]]:
    for variant in (post.shared, *post.variants):
        for upload in files.getlist(f"files-{variant.id}"):
            sent.uploads = True
            try:
                card = add_media(actor, data=upload.read(), name=upload.name, now=now)
            except BadInput as refused:
                sent.problems += [Problem(p.code, f"files-{variant.id}", p.params) for p in refused.problems]
            else:
                yield variant.id, MediaUse(card.id, card.alt)


def _apply_deed(sent: Sent) -> None:
    """What a deed changes in the edits themselves."""
    deed, edit = sent.deed, sent.edits.get(sent.deed.subject)
    if edit is None:
        return
    if deed.verb == "drop":
        kept = tuple(use for use in edit.media if str(use.media_id) != deed.thing)
        sent.edits[deed.subject] = replace(edit, media=kept)
    elif deed.verb == "earlier":
        sent.edits[deed.subject] = replace(edit, media=_moved_earlier(edit.media, deed.thing))
    elif deed.verb == "mine" and deed.thing.isdecimal():
        sent.edits[deed.subject] = replace(edit, version=int(deed.thing))
    elif deed.verb == "theirs":
        del sent.edits[deed.subject]


def _moved_earlier(media: tuple[MediaUse, ...], media_id: str) -> tuple[MediaUse, ...]:
    order = list(media)
    at = next((index for index, use in enumerate(order) if str(use.media_id) == media_id), 0)
    if at:
        order[at - 1], order[at] = order[at], order[at - 1]
    return tuple(order)
