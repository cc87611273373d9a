"""What the publishing engine says."""

WORDS: dict[str, dict[str, str]] = {
    "publication.past": {
        "en": "This moment is already past: choose a later one.",
        "fr": "Ce moment est déjà passé : choisissez-en un autre.",
    },
    "publication.channel_not_alive": {
        "en": "{handle} is not connected any more: reconnect it first.",
        "fr": "{handle} n’est plus connecté : reconnectez d’abord ce canal.",
    },
    "publication.unsigned": {
        "en": "This brand publishes only what is signed: ask for an approval first.",
        "fr": "Cette marque ne publie que ce qui est signé : demandez d’abord une validation.",
    },
    "publication.planned_elsewhere": {
        "en": "This version is already planned for another time: move it instead.",
        "fr": "Cette version est déjà programmée à un autre moment : déplacez-la plutôt.",
    },
    "publication.already_public": {
        "en": "This version is public already: it is not published twice.",
        "fr": "Cette version est déjà publique : elle n’est pas publiée deux fois.",
    },
    "publication.no_variant": {
        "en": "This post has no version for any channel yet.",
        "fr": "Cette publication n’a encore de version pour aucun canal.",
    },
    "publication.try_again": {
        "en": "It was just taken out of the calendar: try again.",
        "fr": "Elle vient d’être retirée du calendrier : réessayez.",
    },
    "publication.keep_unknown": {
        "en": "Say what stays: the time on the wall, or the instant.",
        "fr": "Dites ce qui reste : l’heure affichée, ou l’instant.",
    },
    "publication.permalink_needed": {
        "en": "Paste the post’s address on the network, beginning with https://.",
        "fr": "Collez l’adresse de la publication sur le réseau, qui commence par https://.",
    },
    "publishing.interrupted": {
        "en": "The sending was interrupted before the network’s answer was known.",
        "fr": "L’envoi a été interrompu avant que la réponse du réseau soit connue.",
    },
    "publishing.cannot_know": {
        "en": "The network could not tell whether it was published. Look there, then say what you see.",
        "fr": "Le réseau n’a pas pu dire si c’est publié. Regardez-y, puis dites ce que vous voyez.",
    },
    "publishing.network_cannot_tell": {
        "en": "This network cannot be asked about what it received.",
        "fr": "On ne peut pas demander à ce réseau ce qu’il a reçu.",
    },
    "proof.text_differs": {
        "en": "The network shows another text than the one sent.",
        "fr": "Le réseau montre un autre texte que celui envoyé.",
    },
    "proof.media_missing": {"en": "An image is missing on the network.", "fr": "Une image manque sur le réseau."},
    "proof.alt_differs": {
        "en": "A description of an image is not the one sent.",
        "fr": "La description d’une image n’est pas celle envoyée.",
    },
    "proof.not_seen": {
        "en": "The network accepted it, but does not show it.",
        "fr": "Le réseau l’a acceptée, mais ne la montre pas.",
    },
}
