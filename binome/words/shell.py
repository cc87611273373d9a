"""What the shell's own forms may refuse."""

WORDS = {
    "theme.unknown": {"en": "Choose light, dark or automatic.", "fr": "Choisissez clair, sombre ou automatique."},
}
