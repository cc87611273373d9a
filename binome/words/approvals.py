"""Requests and signatures: what can be wrong, and what happened to them."""

WORDS: dict[str, dict[str, str]] = {
    "state.UNASKED": {"en": "not put to approval", "fr": "non soumis à validation"},
    "approval.told.asked": {"en": "a signature was asked for", "fr": "validation demandée"},
    "approval.told.voided": {
        "en": "changed since: the signature is void",
        "fr": "modifiée depuis : la validation est caduque",
    },
    "approval.changed_meanwhile": {
        "en": "The post changed while you were reading it. Here it is as it is now: read it again before signing.",
        "fr": "La publication a changé pendant votre lecture. La voici telle qu’elle est : relisez-la avant de signer.",
    },
    "approval.say_what_to_change": {
        "en": "Say what should change, so that it can be mended.",
        "fr": "Dites ce qui doit changer, pour que ce soit corrigé.",
    },
    "approval.note_too_long": {
        "en": "At most {max} characters for a note.",
        "fr": "{max} caractères au plus pour une note.",
    },
    "approvals.none.REQUESTED": {"en": "Nothing waits for a signature.", "fr": "Rien n’attend de validation."},
    "approvals.none.VOIDED": {"en": "No signature is void.", "fr": "Aucune validation n’est caduque."},
    "approvals.none.CHANGES_ASKED": {"en": "Nothing was sent back.", "fr": "Rien n’est à retoucher."},
    "approvals.none.SIGNED": {"en": "Nothing is signed yet.", "fr": "Rien n’est encore validé."},
    "approvals.none.REQUESTED.told": {
        "en": "A post comes here when somebody asks for its approval. You will see exactly what would be published.",
        "fr": "Une publication arrive ici quand on demande sa validation. Vous y verrez exactement ce qui serait publié.",
    },
    "approvals.none.VOIDED.told": {
        "en": "When a signed text, picture or description changes, its signature no longer holds and it comes here.",
        "fr": "Quand un texte, une image ou une description validés changent, la validation tombe et ils arrivent ici.",
    },
    "approvals.none.CHANGES_ASKED.told": {
        "en": "What is sent back with words to mend it comes here until approval is asked again.",
        "fr": "Ce qui est renvoyé avec des retouches reste ici jusqu’à la demande suivante.",
    },
    "approvals.none.SIGNED.told": {
        "en": "What is signed stays here, bound to the exact text and pictures that were shown.",
        "fr": "Ce qui est validé reste ici, lié au texte et aux images exacts qui ont été montrés.",
    },
}
