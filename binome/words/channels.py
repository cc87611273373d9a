"""Connected accounts: what can go wrong when one connects, and what to do."""

WORDS: dict[str, dict[str, str]] = {
    "state.IMPORTED": {"en": "imported from a file", "fr": "importé d’un fichier"},
    "channel.already_connected": {
        "en": "{handle} is already connected to this brand.",
        "fr": "{handle} est déjà connecté à cette marque.",
    },
    "channel.other_account": {
        "en": "You signed in to {found}, and this channel is {wanted}. Sign in to {wanted} instead.",
        "fr": "Vous vous êtes connecté à {found}, or ce canal est {wanted}. Connectez-vous plutôt à {wanted}.",
    },
    "channel.not_connected": {
        "en": "This channel is not connected: sign in to it again.",
        "fr": "Ce canal n’est pas connecté : connectez-vous-y de nouveau.",
    },
    "channel.network_unknown": {
        "en": "“{network}” is not a network Binôme can connect to.",
        "fr": "Binôme ne sait pas se connecter à « {network} ».",
    },
    "channel.asks_for_consent": {
        "en": "{network} asks for a token made on its server, not for a password.",
        "fr": "{network} demande un jeton créé sur son serveur, pas un mot de passe.",
    },
    "channel.has_no_consent": {
        "en": "{network} asks for a handle and an app password, not for a token.",
        "fr": "{network} demande un identifiant et un mot de passe d’application, pas un jeton.",
    },
    "channel.consent_refused": {
        "en": "{server} says that access was refused. Nothing was connected; start again when you are ready.",
        "fr": "{server} indique que l’accès a été refusé. Rien n’a été connecté ; recommencez quand vous voulez.",
    },
    "channel.consent_lost": {
        "en": "This sign-in did not start here, or waited too long. Start again from the channels page.",
        "fr": "Cette connexion n’a pas commencé ici, ou a trop attendu. Recommencez depuis la page des canaux.",
    },
}
