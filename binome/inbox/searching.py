"""How messages are indexed and searched: in French, in English, and by folded words for the rest."""

from __future__ import annotations

from uuid import UUID

from django.contrib.postgres.search import SearchVector
from django.db import connection
from django.db.models import Value
from django.db.models.expressions import CombinedExpression

from binome.core.inbox.folding import fold, prefix_query

MOST_FOUND = 300


def search_vector(text: str) -> CombinedExpression:
    """The expression to store beside a message."""
    languages = SearchVector(Value(text), config="french") + SearchVector(Value(text), config="english")
    return languages + SearchVector(Value(fold(text)), config="simple")


def conversations_about(typed: str) -> list[UUID]:
    """Conversations of the scope whose messages contain these words, the latest first, at most MOST_FOUND."""
    started = prefix_query(typed)
    if not started:
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT binome_search_conversations(%s, %s, %s)", [typed, started, MOST_FOUND])
        return [row[0] for row in cursor.fetchall()]
