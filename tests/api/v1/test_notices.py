"""What a program is told for its owner."""

from tests.api.conftest import caller
from tests.cast import SMM


def test_one_is_told_in_words_and_marks_what_one_read(brand, now):
    sofia = caller(SMM, brand.slug, now, language="fr")
    (told,) = sofia.get("/notices").json()
    assert (told["message"], told["who"]) == ("Léa a rejoint la marque", "Léa")
    assert sofia.post("/notices/seen", {"event_id": told["event_id"]}).status_code == 204
    assert [line["is_new"] for line in sofia.get("/notices").json()] == [False]
