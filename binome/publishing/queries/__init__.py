"""What others read of publications."""

from binome.publishing.queries.cards import AttemptLine, PartCard, PublicationCard, publication_card
from binome.publishing.queries.published import (
    PublishedPost,
    publication_ids,
    published_by_external_id,
    published_of,
    published_of_objectives,
    published_posts,
)
from binome.publishing.queries.slots import (
    CalendarSlot,
    calendar,
    future_publications,
    publications_of_briefs,
    publications_of_posts,
    publications_of_variants,
    slots_of,
    to_settle,
)
from binome.publishing.queries.standing import (
    Sending,
    next_due_at,
    posts_being_written,
    posts_in_progress,
    publications_to_settle,
    publications_waiting,
    publishing_counts,
    sendings,
    variants_in_play,
    variants_that_left,
)

__all__ = [
    "AttemptLine",
    "CalendarSlot",
    "PartCard",
    "PublicationCard",
    "PublishedPost",
    "Sending",
    "calendar",
    "future_publications",
    "next_due_at",
    "posts_being_written",
    "posts_in_progress",
    "publication_card",
    "publication_ids",
    "publications_of_briefs",
    "publications_of_posts",
    "publications_of_variants",
    "publications_to_settle",
    "publications_waiting",
    "published_by_external_id",
    "published_of",
    "published_of_objectives",
    "published_posts",
    "publishing_counts",
    "sendings",
    "slots_of",
    "to_settle",
    "variants_in_play",
    "variants_that_left",
]
