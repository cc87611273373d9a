"""What waits at each step of the loop, for the page Today."""

WORDS = {
    "waits.brief.one": {"en": "One brief waits to be moved on.", "fr": "Un brief attend une suite."},
    "waits.brief.many": {"en": "{count} briefs wait to be moved on.", "fr": "{count} briefs attendent une suite."},
    "waits.create.one": {"en": "One post is being written.", "fr": "Une publication est en cours d’écriture."},
    "waits.create.many": {
        "en": "{count} posts are being written.",
        "fr": "{count} publications sont en cours d’écriture.",
    },
    "waits.approve.one": {"en": "One post waits for a signature.", "fr": "Une publication attend une validation."},
    "waits.approve.many": {
        "en": "{count} posts wait for a signature.",
        "fr": "{count} publications attendent une validation.",
    },
    "waits.publish.one": {
        "en": "One post is to leave or to confirm.",
        "fr": "Une publication est à paraître ou à confirmer.",
    },
    "waits.publish.many": {
        "en": "{count} posts are to leave or to confirm.",
        "fr": "{count} publications sont à paraître ou à confirmer.",
    },
    "waits.engage.one": {"en": "One conversation waits for an answer.", "fr": "Une conversation attend une réponse."},
    "waits.engage.many": {
        "en": "{count} conversations wait for an answer.",
        "fr": "{count} conversations attendent une réponse.",
    },
    "waits.listen.one": {
        "en": "One post is breathing: its numbers still move.",
        "fr": "Une publication respire : ses chiffres bougent encore.",
    },
    "waits.listen.many": {
        "en": "{count} posts are breathing: their numbers still move.",
        "fr": "{count} publications respirent : leurs chiffres bougent encore.",
    },
    "waits.learn.one": {"en": "One finding waits to be read.", "fr": "Un constat attend d’être lu."},
    "waits.learn.many": {"en": "{count} findings wait to be read.", "fr": "{count} constats attendent d’être lus."},
    "waits.decide.one": {
        "en": "One decision is to be taken or reviewed.",
        "fr": "Une décision est à prendre ou à revoir.",
    },
    "waits.decide.many": {
        "en": "{count} decisions are to be taken or reviewed.",
        "fr": "{count} décisions sont à prendre ou à revoir.",
    },
}
