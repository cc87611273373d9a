"""What the states of all lifecycles are called, and the tone they are shown in.

A code stands for one meaning, whatever has it: a brief and a decision that are CLOSED are both "closed".
"""

WORDS = {
    "state.DRAFT": {"en": "draft", "fr": "brouillon"},
    "state.ACTIVE": {"en": "active", "fr": "en cours"},
    "state.CLOSED": {"en": "closed", "fr": "clos"},
    "state.HANDED_OVER": {"en": "handed over", "fr": "transmis"},
    "state.QUESTIONED": {"en": "question asked", "fr": "question posée"},
    "state.ACKNOWLEDGED": {"en": "acknowledged", "fr": "accepté"},
    "state.REQUESTED": {"en": "to be signed", "fr": "à valider"},
    "state.SIGNED": {"en": "signed", "fr": "validée"},
    "state.VOIDED": {"en": "edited since, signature void", "fr": "modifiée depuis, validation caduque"},
    "state.CHANGES_ASKED": {"en": "changes asked for", "fr": "à retoucher"},
    "state.WITHDRAWN": {"en": "withdrawn", "fr": "retirée"},
    "state.SCHEDULED": {"en": "scheduled", "fr": "programmée"},
    "state.ARMED": {"en": "ready to leave", "fr": "prête à partir"},
    "state.SENDING": {"en": "leaving", "fr": "en cours d’envoi"},
    "state.PUBLISHED": {"en": "published", "fr": "publiée"},
    "state.RETRY": {"en": "will be tried again", "fr": "nouvel essai prévu"},
    "state.REFUSED": {"en": "refused by the network", "fr": "refusée par le réseau"},
    "state.UNCERTAIN": {"en": "being checked", "fr": "en vérification"},
    "state.TO_CONFIRM": {"en": "to confirm", "fr": "à confirmer"},
    "state.HELD": {"en": "held back", "fr": "retenue"},
    "state.REMINDED": {"en": "reminder sent", "fr": "rappel envoyé"},
    "state.CONFIRMED": {"en": "confirmed", "fr": "confirmée"},
    "state.NOT_DONE": {"en": "not done", "fr": "non publiée"},
    "state.CANCELLED": {"en": "cancelled", "fr": "annulée"},
    "state.CONNECTED": {"en": "connected", "fr": "connecté"},
    "state.NEEDS_RECONNECT": {"en": "to reconnect", "fr": "à reconnecter"},
    "state.DISCONNECTED": {"en": "disconnected", "fr": "déconnecté"},
    "state.OPEN": {"en": "open", "fr": "à traiter"},
    "state.RESOLVED": {"en": "resolved", "fr": "résolue"},
    "state.SNOOZED": {"en": "set aside", "fr": "mise de côté"},
    "state.SENT": {"en": "sent", "fr": "envoyé"},
    "state.DECIDED": {"en": "decided", "fr": "décidée"},
    "state.REVIEWED": {"en": "reviewed", "fr": "revue"},
    "state.BREATHING": {"en": "breathing", "fr": "en respiration"},
    "state.RIPE": {"en": "ripe", "fr": "mûre"},
}

OK = frozenset(
    {"ACKNOWLEDGED", "SIGNED", "PUBLISHED", "CONFIRMED", "CONNECTED", "RESOLVED", "DECIDED", "REVIEWED", "RIPE"}
)
WARN = frozenset(
    {
        "QUESTIONED",
        "REQUESTED",
        "CHANGES_ASKED",
        "VOIDED",
        "RETRY",
        "UNCERTAIN",
        "TO_CONFIRM",
        "HELD",
        "REMINDED",
        "SENDING",
    }
)
STOP = frozenset({"REFUSED", "NEEDS_RECONNECT", "NOT_DONE"})


def tone(state: str) -> str:
    """The tone of a state: ok, warn, stop, or "" for what is neither good nor bad."""
    for name, states in (("ok", OK), ("warn", WARN), ("stop", STOP)):
        if state in states:
            return name
    return ""
