"""What happened to a publication, told to people: why it is held, what each event and each try was."""

WORDS: dict[str, dict[str, str]] = {
    "hold.approval": {
        "en": "Its signature does not hold: the text or a picture changed since, or was never signed.",
        "fr": "Sa validation ne tient plus : le texte ou une image a changé depuis, ou n’a jamais été validé.",
    },
    "hold.reconnect": {
        "en": "The channel must be reconnected first.",
        "fr": "Le canal doit d’abord être reconnecté.",
    },
    "hold.paused": {
        "en": "Publishing was paused when it was due.",
        "fr": "La publication était suspendue à l’heure dite.",
    },
    "hold.late": {
        "en": "Its time had passed by more than the brand tolerates, so nothing left without asking.",
        "fr": "L’heure était dépassée au-delà du délai de la marque : rien n’est parti sans demander.",
    },
    "hold.content": {
        "en": "Its text was put away before it could leave.",
        "fr": "Son texte a été mis de côté avant qu’elle ne parte.",
    },
    "hold.changed": {
        "en": "It was edited after a first try: withdraw it and plan it again, so that the new version leaves.",
        "fr": "Elle a été modifiée après un premier essai : retirez-la et planifiez-la de nouveau, pour que la nouvelle version parte.",
    },
    "hold.quota": {"en": "The network’s quota was spent.", "fr": "Le quota du réseau était épuisé."},
    "outcome.OPEN": {"en": "under way", "fr": "en cours"},
    "outcome.NOT_SENT": {"en": "nothing left this machine", "fr": "rien n’a quitté cette machine"},
    "outcome.REJECTED": {"en": "turned down by the network", "fr": "refusé par le réseau"},
    "outcome.ACCEPTED": {"en": "accepted by the network", "fr": "accepté par le réseau"},
    "outcome.UNKNOWN": {"en": "no readable answer", "fr": "pas de réponse lisible"},
    "publication.event.SCHEDULE": {"en": "put in the calendar", "fr": "mise au calendrier"},
    "publication.event.RESCHEDULE": {"en": "moved to another time", "fr": "déplacée à un autre moment"},
    "publication.event.ARM": {
        "en": "prepared: pictures are with the network",
        "fr": "préparée : images chez le réseau",
    },
    "publication.event.CLAIM": {"en": "sending begins", "fr": "l’envoi commence"},
    "publication.event.ACCEPT": {"en": "accepted by the network", "fr": "acceptée par le réseau"},
    "publication.event.POSTPONE": {"en": "not now: will be tried again", "fr": "pas maintenant : nouvel essai prévu"},
    "publication.event.REFUSE": {"en": "refused for good by the network", "fr": "refusée par le réseau, sans retour"},
    "publication.event.LOSE": {
        "en": "answer lost: the network is asked",
        "fr": "réponse perdue : on interroge le réseau",
    },
    "publication.event.FIND": {"en": "found on the network", "fr": "retrouvée sur le réseau"},
    "publication.event.FIND_PART": {"en": "its first part was found", "fr": "sa première partie a été retrouvée"},
    "publication.event.PROVE_ABSENT": {"en": "proven absent: sent again", "fr": "absence prouvée : nouvel envoi"},
    "publication.event.ASK": {"en": "cannot be known: a person is asked", "fr": "impossible à savoir : on demande"},
    "publication.event.ADOPT": {"en": "seen there by a person", "fr": "vue sur place par quelqu’un"},
    "publication.event.ADOPT_PART": {
        "en": "its first part was seen by a person",
        "fr": "sa première partie vue sur place",
    },
    "publication.event.SEND_AGAIN": {
        "en": "not there, says a person: sent again",
        "fr": "absente, dit quelqu’un : renvoi",
    },
    "publication.event.HOLD": {"en": "held back", "fr": "retenue"},
    "publication.event.RELEASE": {"en": "released", "fr": "relâchée"},
    "publication.event.CANCEL": {"en": "called off", "fr": "annulée"},
    "publication.event.REZONE": {"en": "the brand’s clock changed", "fr": "l’horloge de la marque a changé"},
    "publication.event.RECORD": {
        "en": "found on the network, published there",
        "fr": "trouvée sur le réseau, publiée là",
    },
    "origin.BINOME": {"en": "from Binôme", "fr": "depuis Binôme"},
    "origin.NATIVE": {"en": "published on the network itself", "fr": "publiée sur le réseau même"},
    "origin.IMPORTED": {"en": "imported", "fr": "importée"},
}
