"""What the composer shows: each channel with its text, its count, its problems and its preview; and what comes next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from binome.approvals.queries import ApprovalState, states_of
from binome.channels.queries import ChannelCard, channel_cards, channels_of_brand, limits_of
from binome.content.queries import PostCard, VariantCard, post_card, problems_of
from binome.core.approvals.standing import Standing
from binome.core.limits import Limits, count_text
from binome.core.permissions import decide
from binome.core.plain_text import tidy
from binome.core.problems import Problem
from binome.core.publishing.lifecycle import MAY_BE_PUBLIC
from binome.planning.queries import BriefCard, brief_card
from binome.publishing.queries import CalendarSlot, publications_of_variants
from binome.web.door import BrandRequest
from binome.web.looks import Preview, preview
from binome.web.problem_pages import sentence
from binome.web.schedule_form import suggested_moment

LEFT = frozenset(MAY_BE_PUBLIC)
"""States from which a variant's text is no longer anybody's to change: it left, or may have."""
OVER = frozenset({"CANCELLED", "REFUSED"})
NEARLY_FULL = 0.9
TOO_MUCH = frozenset({"media.too_heavy", "media.too_many_pixels"})


@dataclass(frozen=True)
class Counter:
    """A text as its network counts it."""

    count: int
    most: int

    @property
    def over(self) -> int:
        """How much too long."""
        return max(0, self.count - self.most)

    @property
    def tone(self) -> str:
        """stop when too long, warn when nearly."""
        return "stop" if self.over else "warn" if self.count > self.most * NEARLY_FULL else ""


@dataclass(frozen=True)
class Mend:
    """Something to mend, in words; `deed` is what a button can do about it ("" when only a person can)."""

    sentence: str
    deed: str = ""


@dataclass(frozen=True)
class Panel:
    """A channel of the post in the composer."""

    card: VariantCard
    channel: ChannelCard
    counter: Counter | None
    problems: tuple[Mend, ...]
    preview: Preview
    slot: CalendarSlot | None
    holds: bool

    @property
    def left(self) -> bool:
        """Whether it is published, or may be: its text cannot change any more."""
        return self.slot is not None and self.slot.state in LEFT

    @property
    def planned(self) -> bool:
        """Whether it is in the calendar."""
        return self.slot is not None


@dataclass(frozen=True)
class Studio:
    """A post in the composer."""

    post: PostCard
    panels: tuple[Panel, ...]
    idle_channels: tuple[ChannelCard, ...]
    approval: ApprovalState
    brief: BriefCard | None
    locked: bool
    may_write: bool

    @property
    def problems(self) -> list[tuple[Panel, Mend]]:
        """Everything to mend, channel by channel."""
        return [(panel, problem) for panel in self.panels if not panel.left for problem in panel.problems]

    @property
    def missing_alts(self) -> int:
        """How many pictures say nothing to those who do not see them."""
        return len({card.id for panel in self.panels for card in panel.card.media if not card.alt})

    @property
    def unplanned(self) -> list[Panel]:
        """The channels still to be scheduled."""
        return [panel for panel in self.panels if not panel.planned]

    @property
    def planned(self) -> list[Panel]:
        """The channels that are in the calendar, or left."""
        return [panel for panel in self.panels if panel.planned]

    @property
    def has_natives(self) -> bool:
        """Whether channels are told apart: there are several, or one that has its own text."""
        return len(self.panels) > 1 or any(not panel.card.follows for panel in self.panels)

    @property
    def all_left(self) -> bool:
        """Whether nothing of the post can change any more."""
        return bool(self.panels) and all(panel.left for panel in self.panels)

    @property
    def editable(self) -> bool:
        """Whether the fields are open: to whoever may write, and not under a signature unless asked."""
        return self.may_write and not self.locked and not self.all_left

    @property
    def fingerprint(self) -> str:
        """Changes when what comes next does: the answer to an autosave then brings it along."""
        slots = ",".join(f"{panel.slot.state if panel.slot else '-'}" for panel in self.panels)
        return f"{self.approval.standing}|{len(self.problems)}|{self.missing_alts}|{slots}"


def studio(request: BrandRequest, post_id: UUID, editing: bool) -> Studio:
    """The post with everything the composer shows of it; `editing` opens the fields of a signed post."""
    post = post_card(post_id)
    connected = {card.id: card for card in channels_of_brand()}
    channels = _channels(post, connected)
    approval = states_of([post], channels)[post.id]
    slots = latest_slots([variant.id for variant in post.variants])
    panels = tuple(
        _panel(variant, post.shared, channels, slots, approval.holding) for variant in in_order(post, channels)
    )
    used = {variant.channel_id for variant in post.variants}
    return Studio(
        post=post, panels=panels,
        idle_channels=tuple(card for card in connected.values() if card.is_live and card.id not in used),
        approval=approval, brief=brief_card(post.brief_id) if post.brief_id else None,
        locked=approval.standing is Standing.SIGNED and not editing,
        may_write=decide(request.actor, "content.write"),
    )  # fmt: skip


def page_context(request: BrandRequest, shown: Studio) -> dict[str, Any]:
    """What the composer's templates need, before anything went wrong."""
    values = suggested_moment(request.brand.timezone, request.now)
    return {"studio": shown, "post": shown.post, "values": values, "typed": {}, "errors": {}, "stale": ()}


def previews_of(
    post: PostCard, channels: Mapping[UUID, ChannelCard]
) -> tuple[tuple[VariantCard, ChannelCard, Preview], ...]:
    """Each channel's version as its network would show it."""
    return tuple(
        (variant, channels[channel_of(variant)], _preview(variant, channels[channel_of(variant)]))
        for variant in in_order(post, channels)
    )


def in_order(post: PostCard, channels: Mapping[UUID, ChannelCard]) -> list[VariantCard]:
    """The variants by network and account, always in the same order."""

    def place(variant: VariantCard) -> tuple[str, str]:
        card = channels[channel_of(variant)]
        return card.network, card.handle

    return sorted(post.variants, key=place)


def untouchable(panels: Sequence[Panel]) -> frozenset[UUID]:
    """The variants that already left."""
    return frozenset(panel.card.id for panel in panels if panel.left)


def limits_for(variants: Sequence[VariantCard]) -> list[Limits]:
    """What the channels of these variants accept."""
    cards = channel_cards(channel_of(variant) for variant in variants)
    return [limits for card in cards.values() if (limits := limits_of(card)) is not None]


def counter_of(channel: ChannelCard, text: str) -> Counter | None:
    """The text as that channel's server counts it; None for a network that is only imported."""
    limits = limits_of(channel)
    return Counter(count_text(limits, tidy(text)), limits.text_max) if limits else None


def _panel(
    variant: VariantCard,
    shared: VariantCard,
    channels: Mapping[UUID, ChannelCard],
    slots: Mapping[UUID | None, CalendarSlot],
    holding: frozenset[UUID],
) -> Panel:
    channel = channels[channel_of(variant)]
    return Panel(
        card=variant, channel=channel, counter=counter_of(channel, variant.text),
        problems=tuple(_mend(problem, variant, shared) for problem in problems_of(variant, channel)),
        preview=_preview(variant, channel), slot=slots.get(variant.id), holds=variant.id in holding,
    )  # fmt: skip


def _mend(problem: Problem, variant: VariantCard, shared: VariantCard) -> Mend:
    """A picture over a limit can be made lighter where it stands: in the shared text, or in the channel's own."""
    if problem.code not in TOO_MUCH:
        return Mend(sentence(problem))
    media = variant.media[int(problem.field.rpartition(".")[2])]
    holder = shared.id if variant.follows else variant.id
    return Mend(sentence(problem), f"lighten:{holder}:{media.id}")


def _preview(variant: VariantCard, channel: ChannelCard) -> Preview:
    return preview(variant.id, channel, variant.text, variant.language, variant.media)


def _channels(post: PostCard, connected: Mapping[UUID, ChannelCard]) -> Mapping[UUID, ChannelCard]:
    gone = {channel_of(variant) for variant in post.variants} - set(connected)
    return {**connected, **channel_cards(gone)} if gone else connected


def channel_of(variant: VariantCard) -> UUID:
    """Where a variant goes."""
    if variant.channel_id is None:
        raise ValueError("the shared text has no channel")
    return variant.channel_id


def latest_slots(variant_ids: Sequence[UUID]) -> dict[UUID | None, CalendarSlot]:
    """The publication that counts for each variant: the last one that was not called off."""
    slots = publications_of_variants(variant_ids, as_sent=False) if variant_ids else ()
    return {slot.variant_id: slot for slot in slots if slot.state not in OVER}
