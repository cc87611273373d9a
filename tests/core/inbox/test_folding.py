"""Folding for search."""

import pytest

from binome.core.inbox.folding import fold, prefix_query


@pytest.mark.parametrize(
    ("text", "folded"), [("Réponse", "reponse"), ("ÇA VA", "ca va"), ("ﬁn", "fin"), ("Straße", "strasse")]
)
def test_accents_and_case_do_not_matter(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("typed", "query"),
    [("lait lact", "lait & lact:*"), ("  ", ""), ("l’été !", "l & ete:*"), ("' | & :*", ""), ("a:b", "a & b:*")],
)
def test_what_is_typed_becomes_a_harmless_query(typed, query):
    assert prefix_query(typed) == query
