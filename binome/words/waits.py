"""What waits at each step of the loop, for the page Today."""

WORDS = {
    "waits.brief.one": {
        "en": "One brief waits to be finished, acknowledged or answered.",
        "fr": "Un brief est à finir, à accepter ou attend une réponse.",
    },
    "waits.brief.many": {
        "en": "{count} briefs wait to be finished, acknowledged or answered.",
        "fr": "{count} briefs sont à finir, à accepter ou attendent une réponse.",
    },
    "waits.create.one": {"en": "One post is being prepared.", "fr": "Une publication est en préparation."},
    "waits.create.many": {
        "en": "{count} posts are being prepared.",
        "fr": "{count} publications sont en préparation.",
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
        "en": "One post has ripened this week: it may be judged.",
        "fr": "Une publication a mûri cette semaine : elle peut être jugée.",
    },
    "waits.listen.many": {
        "en": "{count} posts have ripened this week: they may be judged.",
        "fr": "{count} publications ont mûri cette semaine : elles peuvent être jugées.",
    },
    "waits.learn.one": {"en": "One finding is to be sent or read.", "fr": "Un constat est à envoyer ou à lire."},
    "waits.learn.many": {
        "en": "{count} findings are to be sent or read.",
        "fr": "{count} constats sont à envoyer ou à lire.",
    },
    "waits.decide.one": {
        "en": "One decision is to be taken or reviewed.",
        "fr": "Une décision est à prendre ou à revoir.",
    },
    "waits.decide.many": {
        "en": "{count} decisions are to be taken or reviewed.",
        "fr": "{count} décisions sont à prendre ou à revoir.",
    },
}
