"""Findings: what kinds there are, what lacks, what happened."""

WORDS: dict[str, dict[str, str]] = {
    "finding_kind.FRICTION": {"en": "Friction", "fr": "Friction"},
    "finding_kind.QUESTION": {"en": "Question", "fr": "Question"},
    "finding_kind.OBJECTION": {"en": "Objection", "fr": "Objection"},
    "finding_kind.OPPORTUNITY": {"en": "Opportunity", "fr": "Opportunité"},
    "finding_kind.FRICTION.definition": {
        "en": "Something stands in people’s way.",
        "fr": "Quelque chose gêne les gens.",
    },
    "finding_kind.QUESTION.definition": {
        "en": "People ask for something to be explained.",
        "fr": "On demande à comprendre.",
    },
    "finding_kind.OBJECTION.definition": {
        "en": "People say why they will not.",
        "fr": "On dit pourquoi l’on n’ira pas.",
    },
    "finding_kind.OPPORTUNITY.definition": {"en": "People ask for more.", "fr": "On en redemande."},
    "finding.kind_unknown": {
        "en": "Choose friction, question, objection or opportunity.",
        "fr": "Choisissez friction, question, objection ou opportunité.",
    },
    "finding.title_missing": {
        "en": "Say in one sentence what you heard.",
        "fr": "Dites en une phrase ce que vous avez entendu.",
    },
    "finding.count_out_of_range": {
        "en": "Write how often it was heard, from 0 to 1,000,000.",
        "fr": "Écrivez combien de fois on l’a dit, de 0 à 1 000 000.",
    },
    "finding.verbatim_required": {
        "en": "Add at least one verbatim from the inbox: nothing is claimed without somebody’s own words.",
        "fr": "Ajoutez au moins un verbatim depuis la boîte de réception : rien ne s’affirme sans les mots de quelqu’un.",
    },
    "finding.choose_one": {
        "en": "Choose a finding that is still a draft, or begin one.",
        "fr": "Choisissez un constat encore en brouillon, ou commencez-en un.",
    },
    "finding.message_is_ours": {
        "en": "A verbatim is what people say, not what we answer.",
        "fr": "Un verbatim, c’est ce que disent les gens, pas ce que nous répondons.",
    },
    "finding_event.CREATED": {"en": "{who} noted it", "fr": "{who} l’a noté"},
    "finding_event.EDITED": {"en": "{who} edited it", "fr": "{who} l’a modifié"},
    "finding_event.SENT": {"en": "{who} sent it", "fr": "{who} l’a envoyé"},
    "finding_event.TAKEN_BACK": {"en": "{who} took it back", "fr": "{who} l’a repris"},
    "finding_event.ACKNOWLEDGED": {"en": "{who} acknowledged it", "fr": "{who} en a pris acte"},
    "finding_event.DISCARDED": {"en": "{who} discarded it", "fr": "{who} l’a écarté"},
    "finding_event.VERBATIM_ADDED": {"en": "{who} picked verbatims", "fr": "{who} a choisi des verbatims"},
    "finding_event.VERBATIM_REMOVED": {"en": "{who} removed a verbatim", "fr": "{who} a retiré un verbatim"},
    "state.DISCARDED": {"en": "discarded", "fr": "écarté"},
}
