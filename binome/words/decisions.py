"""Decisions: what lacks, what evidence is called, what happened."""

WORDS: dict[str, dict[str, str]] = {
    "decision.option_title_missing": {"en": "Name this option.", "fr": "Nommez cette option."},
    "decision.two_options": {
        "en": "Give at least two options: doing nothing is one.",
        "fr": "Donnez au moins deux options : ne rien faire en est une.",
    },
    "decision.owner_missing": {"en": "Say who owns it.", "fr": "Dites qui la porte."},
    "decision.expected_effect_missing": {
        "en": "Say what you expect from it: that is what the review will hold it to.",
        "fr": "Dites ce que vous en attendez : c’est à quoi on la comparera.",
    },
    "decision.review_on_missing": {
        "en": "Choose the day to look back.",
        "fr": "Choisissez le jour où l’on y reviendra.",
    },
    "decision.review_on_past": {
        "en": "The day to look back must be ahead.",
        "fr": "Le jour du bilan doit être à venir.",
    },
    "decision.option_unknown": {
        "en": "Choose one of the options of this decision.",
        "fr": "Choisissez une des options de cette décision.",
    },
    "decision.why_missing": {
        "en": "Say why this option: it is what one reads in a year.",
        "fr": "Dites pourquoi cette option : c’est ce qu’on lira dans un an.",
    },
    "decision.outcome_missing": {"en": "Say what happened.", "fr": "Dites ce qui s’est passé."},
    "decision.evidence_kind_unknown": {
        "en": "Evidence is a finding, a KPI or a publication.",
        "fr": "Une preuve est un constat, un indicateur ou une publication.",
    },
    "decision.evidence_missing": {"en": "Choose what to add.", "fr": "Choisissez ce que vous ajoutez."},
    "evidence_kind.FINDING": {"en": "Finding", "fr": "Constat"},
    "evidence_kind.KPI": {"en": "Number", "fr": "Chiffre"},
    "evidence_kind.PUBLICATION": {"en": "Publication", "fr": "Publication"},
    "decision_event.CREATED": {"en": "{who} opened it", "fr": "{who} l’a ouverte"},
    "decision_event.EDITED": {"en": "{who} edited it", "fr": "{who} l’a modifiée"},
    "decision_event.EVIDENCE_ADDED": {"en": "{who} added evidence", "fr": "{who} a ajouté une preuve"},
    "decision_event.EVIDENCE_REMOVED": {"en": "{who} removed evidence", "fr": "{who} a retiré une preuve"},
    "decision_event.DECIDED": {"en": "{who} decided", "fr": "{who} a tranché"},
    "decision_event.REOPENED": {"en": "{who} opened it again", "fr": "{who} l’a rouverte"},
    "decision_event.REVIEWED": {"en": "{who} looked back", "fr": "{who} a fait le bilan"},
}
