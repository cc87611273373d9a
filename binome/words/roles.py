"""What the roles on a brand are called, in short and in a sentence."""

WORDS = {
    "role.smm": {"en": "Social Media Manager", "fr": "Social Media Manager"},
    "role.smm.does": {
        "en": "Holds the strategy: objectives, briefs, signatures, decisions.",
        "fr": "Porte la stratégie : objectifs, briefs, validations, décisions.",
    },
    "role.cm": {"en": "Community Manager", "fr": "Community Manager"},
    "role.cm.does": {
        "en": "Makes it real every day: posts, calendar, replies, findings.",
        "fr": "La fait vivre chaque jour : publications, calendrier, réponses, constats.",
    },
    "role.contributor": {"en": "Contributor", "fr": "Contributrice ou contributeur"},
    "role.contributor.does": {
        "en": "Writes posts and asks for signatures.",
        "fr": "Écrit des publications et demande leur validation.",
    },
    "role.client": {"en": "Client", "fr": "Client"},
    "role.client.does": {"en": "Sees what is planned and signs it.", "fr": "Voit ce qui est prévu et le valide."},
    "role.viewer": {"en": "Reader", "fr": "Lectrice ou lecteur"},
    "role.viewer.does": {"en": "Sees everything, changes nothing.", "fr": "Voit tout, ne modifie rien."},
    "role.admin": {"en": "Administrator", "fr": "Administration"},
    "role.admin.does": {"en": "May do everything on this brand.", "fr": "Peut tout faire sur cette marque."},
    "hat.smm": {"en": "SMM", "fr": "SMM"},
    "hat.cm": {"en": "CM", "fr": "CM"},
}
