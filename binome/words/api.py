"""What the API says besides what the actions say."""

WORDS: dict[str, dict[str, str]] = {
    "api.key_unknown": {
        "en": "This call needs a key that works: “Authorization: Bearer bnm_…”.",
        "fr": "Cet appel demande une clé valable : « Authorization: Bearer bnm_… ».",
    },
    "api.csrf": {
        "en": "A call made with the browser’s session must carry the page’s token (X-CSRFToken).",
        "fr": "Un appel fait avec la session du navigateur doit porter le jeton de la page (X-CSRFToken).",
    },
    "api.right_missing": {
        "en": "You, or this key, lack the right to {right} ({permission}).",
        "fr": "Il vous manque, ou il manque à cette clé, le droit de {right} ({permission}).",
    },
    "api.not_found": {
        "en": "There is no {kind} {id} here.",
        "fr": "Il n’y a rien ici sous cet identifiant ({kind} {id}).",
    },
    "api.no_such_address": {
        "en": "Nothing answers at this address. The description is at /api/docs.",
        "fr": "Rien ne répond à cette adresse. La description se trouve à /api/docs.",
    },
    "api.unreadable": {
        "en": "The call could not be read: its body is not valid JSON, or holds characters that no text has (NUL).",
        "fr": "L’appel est illisible : son corps n’est pas du JSON valide, ou contient des caractères qu’aucun texte ne contient (NUL).",
    },
    "api.too_many_calls": {
        "en": "Too many calls with this key. Try again in {seconds} s.",
        "fr": "Trop d’appels avec cette clé. Réessayez dans {seconds} s.",
    },
    "api.failure": {
        "en": "Binôme failed. The reason is in its log, under {id}.",
        "fr": "Binôme a échoué. La raison se trouve dans son journal, sous {id}.",
    },
    "api.cursor_unknown": {
        "en": "This cursor does not come from this list: start again without it.",
        "fr": "Ce curseur ne vient pas de cette liste : recommencez sans lui.",
    },
    "api.range_backwards": {"en": "The end comes before the start.", "fr": "La fin précède le début."},
    "api.range_too_long": {
        "en": "Ask for {days} days at most at a time.",
        "fr": "Demandez au plus {days} jours à la fois.",
    },
    "api.time_without_offset": {
        "en": "Say the offset of this instant, as in 2026-09-15T09:00:00+02:00.",
        "fr": "Précisez le décalage de cet instant, comme dans 2026-09-15T09:00:00+02:00.",
    },
    "api.wall_time_with_offset": {
        "en": "This is a wall time in the brand’s zone: write it without offset, as in 2026-09-15T09:00.",
        "fr": "C’est une heure murale dans le fuseau de la marque : écrivez-la sans décalage, comme 2026-09-15T09:00.",
    },
    "variant.has_left": {
        "en": "This version has left for its network: it can no longer be changed here.",
        "fr": "Cette version est partie vers son réseau : elle ne peut plus être modifiée ici.",
    },
    "input.unknown_field": {"en": "There is no such field.", "fr": "Ce champ n’existe pas."},
    "input.too_many": {"en": "At most {max} of them.", "fr": "Au plus {max}."},
    "input.choice": {"en": "Choose one of: {expected}.", "fr": "Choisissez parmi : {expected}."},
    "input.id": {"en": "This is not an id.", "fr": "Ce n’est pas un identifiant."},
    "input.datetime": {
        "en": "Write a moment as in 2026-09-15T09:00:00.",
        "fr": "Écrivez un moment comme dans 2026-09-15T09:00:00.",
    },
    "input.date": {"en": "Write a day as in 2026-09-15.", "fr": "Écrivez un jour comme dans 2026-09-15."},
    "input.number": {"en": "A number is expected.", "fr": "Un nombre est attendu."},
    "input.number_range": {"en": "Out of range ({bound}).", "fr": "Hors limites ({bound})."},
    "input.yes_or_no": {"en": "true or false is expected.", "fr": "true ou false est attendu."},
    "input.text": {"en": "A text is expected.", "fr": "Un texte est attendu."},
    "input.list": {"en": "A list is expected.", "fr": "Une liste est attendue."},
    "input.pattern": {
        "en": "This is not written as expected: see the description at /api/docs.",
        "fr": "Ce n’est pas écrit comme attendu : voyez la description à /api/docs.",
    },
    "input.nul": {
        "en": "It holds characters that no text has (NUL, half of a pair).",
        "fr": "Il contient des caractères qu’aucun texte ne contient (NUL, moitié de paire).",
    },
    "input.unreadable": {"en": "This value cannot be read.", "fr": "Cette valeur est illisible."},
}
