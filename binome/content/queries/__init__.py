"""What others read of posts, variants and media."""

from binome.content.queries.library import (
    media_by_sha256,
    media_card,
    media_cards,
    media_library,
    open_media,
    open_small_media,
)
from binome.content.queries.named_posts import PostName, post_names
from binome.content.queries.posts import (
    PostCard,
    PostLine,
    PostPage,
    VariantCard,
    post_card,
    post_lines,
    post_of_variant,
    posts,
    posts_of_brief,
    posts_of_variants,
)
from binome.content.queries.revisions import RevisionLine, revisions
from binome.content.queries.sending import (
    VariantToSend,
    problems_of,
    shown_content,
    shown_contents,
    shown_of,
    variant_for_sending,
    variant_problems,
    variants_problems,
)
from binome.content.queries.used_media import MediaCard

__all__ = [
    "MediaCard",
    "PostCard",
    "PostLine",
    "PostName",
    "PostPage",
    "RevisionLine",
    "VariantCard",
    "VariantToSend",
    "media_by_sha256",
    "media_card",
    "media_cards",
    "media_library",
    "open_media",
    "open_small_media",
    "post_card",
    "post_lines",
    "post_names",
    "post_of_variant",
    "posts",
    "posts_of_brief",
    "posts_of_variants",
    "problems_of",
    "revisions",
    "shown_content",
    "shown_contents",
    "shown_of",
    "variant_for_sending",
    "variant_problems",
    "variants_problems",
]
