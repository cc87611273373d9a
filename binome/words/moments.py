"""Moments, where CLDR has no word that fits."""

WORDS = {
    "moment.now": {"en": "just now", "fr": "à l’instant"},
}
