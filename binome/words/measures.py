"""Numbers that could not be read, files that could not, and what the measures screen says."""

WORDS: dict[str, dict[str, str]] = {
    "metrics.post_gone": {
        "en": "The network no longer shows this post: its last numbers are kept, none is made up.",
        "fr": "Le réseau ne montre plus cette publication : ses derniers chiffres sont gardés, aucun n’est inventé.",
    },
    "metrics.unreadable": {
        "en": "The numbers could not be read; Binôme tries again.",
        "fr": "Les chiffres n’ont pas pu être lus ; Binôme réessaie.",
    },
    "inbox.unreadable": {
        "en": "Messages could not be read; Binôme tries again.",
        "fr": "Les messages n’ont pas pu être lus ; Binôme réessaie.",
    },
    "import.columns_missing": {
        "en": "This is not a file of a page’s posts: it lacks the columns {columns}.",
        "fr": "Ce n’est pas un fichier de publications d’une page : il y manque les colonnes {columns}.",
    },
    "import.no_row": {
        "en": "No row of this file could be read ({broken} broken).",
        "fr": "Aucune ligne de ce fichier n’a pu être lue ({broken} illisibles).",
    },
    "import.row_unreadable": {"en": "the row can’t be read: {value}", "fr": "la ligne est illisible : {value}"},
    "import.row_width": {
        "en": "{value} columns instead of 15: a quote that isn’t closed, or a missing comma",
        "fr": "{value} colonnes au lieu de 15 : un guillemet non fermé, ou une virgule manquante",
    },
    "import.id_unreadable": {
        "en": "“{value}” is not the number of a page and of a post",
        "fr": "« {value} » n’est pas le numéro d’une page et d’une publication",
    },
    "import.date_unreadable": {
        "en": "“{value}” is not a date such as 2016-06-23 09:30:00",
        "fr": "« {value} » n’est pas une date comme 2016-06-23 09:30:00",
    },
    "import.number_unreadable": {
        "en": "“{value}” is not a whole number",
        "fr": "« {value} » n’est pas un nombre entier",
    },
    "import.zone_unknown": {
        "en": "“{zone}” is not a time zone: give one such as Europe/Paris or Etc/GMT+5.",
        "fr": "« {zone} » n’est pas un fuseau horaire : donnez-en un comme Europe/Paris ou Etc/GMT+5.",
    },
    "import.file_unreadable": {"en": "{file} can’t be read: {why}.", "fr": "{file} est illisible : {why}."},
    "import.too_large": {
        "en": "This file is larger than {max} MB: export a shorter period.",
        "fr": "Ce fichier dépasse {max} Mo : exportez une période plus courte.",
    },
    "import.file_required": {"en": "Choose a file.", "fr": "Choisissez un fichier."},
}
