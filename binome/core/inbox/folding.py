"""Search that does not mind accents, case or a word's end."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """`text` in lower case without accents: "Réponse" and "reponse" are the same."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def prefix_query(typed: str) -> str:
    """What one typed as a PostgreSQL query of folded words, the last one unfinished: "lait lact" -> "lait & lact:*".

    '' when there is no word in it.
    """
    words = _WORD.findall(fold(typed))
    return " & ".join(words[:8]) + ":*" if words else ""
