"""What networks are called, and the fields one fills in to connect to them."""

WORDS: dict[str, dict[str, str]] = {
    "network.bluesky": {"en": "Bluesky", "fr": "Bluesky"},
    "network.bluesky.told": {
        "en": "An app password is enough. Works with any server of the network.",
        "fr": "Un mot de passe d’application suffit. Fonctionne avec tout serveur du réseau.",
    },
    "network.mastodon": {"en": "Mastodon", "fr": "Mastodon"},
    "network.mastodon.told": {
        "en": "Your own server asks for your consent. Works with Mastodon and servers that speak its language.",
        "fr": "Votre serveur vous demande votre accord. Fonctionne avec Mastodon et les serveurs compatibles.",
    },
    "network.sandbox": {"en": "Sandbox", "fr": "Bac à sable"},
    "network.sandbox.told": {
        "en": "A practice network on this machine, with an audience that answers. Nothing leaves it.",
        "fr": "Un réseau d’essai sur cette machine, avec un public qui répond. Rien n’en sort.",
    },
    "signin.bluesky.handle": {"en": "Handle", "fr": "Identifiant"},
    "signin.bluesky.handle.hint": {"en": "such as cafenova.bsky.social", "fr": "par exemple cafenova.bsky.social"},
    "signin.bluesky.password": {"en": "App password", "fr": "Mot de passe d’application"},
    "signin.bluesky.password.hint": {
        "en": "Made in Bluesky: Settings, Privacy and security, App passwords. Never your own password.",
        "fr": "À créer dans Bluesky : Paramètres, Confidentialité et sécurité, Mots de passe d’application. "
        "Jamais votre propre mot de passe.",
    },
    "signin.bluesky.server": {"en": "Server (PDS)", "fr": "Serveur (PDS)"},
    "signin.bluesky.server.hint": {
        "en": "Leave empty: it is found from the handle.",
        "fr": "À laisser vide : il se trouve à partir de l’identifiant.",
    },
    "signin.mastodon.server": {"en": "Server", "fr": "Serveur"},
    "signin.mastodon.server.hint": {
        "en": "Where your account lives, such as mastodon.social",
        "fr": "Là où se trouve votre compte, par exemple mastodon.social",
    },
    "signin.mastodon.token": {"en": "Access token", "fr": "Jeton d’accès"},
    "signin.mastodon.token.hint": {
        "en": "Made on your server: Preferences, Development, New application.",
        "fr": "À créer sur votre serveur : Préférences, Développement, Nouvelle application.",
    },
}
