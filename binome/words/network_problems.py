"""What a network, or the road to it, answered: one sentence that says what to do next."""

WORDS: dict[str, dict[str, str]] = {
    "text.empty": {
        "en": "Write something, or add an image.",
        "fr": "Écrivez quelque chose, ou ajoutez une image.",
    },
    "text.too_long": {
        "en": "Too long by {over}: {count} characters as this network counts them, {max} at most.",
        "fr": "Trop long de {over} : {count} caractères tels que ce réseau les compte, {max} au plus.",
    },
    "text.too_many_bytes": {
        "en": "Too heavy: {count} bytes of text, {max} at most. Emoji and accents weigh more than one.",
        "fr": "Trop lourd : {count} octets de texte, {max} au plus. Les emojis et les accents en pèsent plusieurs.",
    },
    "media.too_many": {
        "en": "{count} media, and this network takes {max} at most.",
        "fr": "{count} médias, et ce réseau en accepte {max} au plus.",
    },
    "media.required": {
        "en": "This network takes no post without an image.",
        "fr": "Ce réseau n’accepte pas de publication sans image.",
    },
    "media.type_refused": {
        "en": "{name} is of a kind ({mime}) that this network does not take.",
        "fr": "{name} est d’un type ({mime}) que ce réseau n’accepte pas.",
    },
    "media.too_heavy": {
        "en": "{name} weighs {kb} kB, {max_kb} kB at most on this network.",
        "fr": "{name} pèse {kb} ko, {max_kb} ko au plus sur ce réseau.",
    },
    "media.too_many_pixels": {
        "en": "{name} has {pixels} pixels, {max} at most on this network.",
        "fr": "{name} compte {pixels} pixels, {max} au plus sur ce réseau.",
    },
    "media.alt_too_long": {
        "en": "The description of {name} has {count} characters, {max} at most on this network.",
        "fr": "La description de {name} compte {count} caractères, {max} au plus sur ce réseau.",
    },
    "media.processing": {
        "en": "{host} is still preparing the media; Binôme tries again by itself.",
        "fr": "{host} prépare encore les médias ; Binôme réessaie de lui-même.",
    },
    "media.upload_expired": {
        "en": "{host} dropped the uploaded media; Binôme sends them again.",
        "fr": "{host} a oublié les médias envoyés ; Binôme les renvoie.",
    },
    "http.bad_address": {
        "en": "“{host}” is not the address of a server.",
        "fr": "« {host} » n’est pas l’adresse d’un serveur.",
    },
    "http.insecure": {
        "en": "{host} is asked for without encryption. Use its https address.",
        "fr": "{host} est demandé sans chiffrement. Utilisez son adresse en https.",
    },
    "http.address_forbidden": {
        "en": "{host} is a private address. Whoever runs Binôme can open it with BINOME_ALLOW_HOSTS.",
        "fr": "{host} est une adresse privée. Qui exploite Binôme peut l’ouvrir avec BINOME_ALLOW_HOSTS.",
    },
    "http.unreachable": {
        "en": "{host} can’t be reached. Nothing was sent.",
        "fr": "{host} est injoignable. Rien n’a été envoyé.",
    },
    "http.deadline_passed": {
        "en": "The time to send to {host} ran out. Nothing was sent.",
        "fr": "Le temps imparti pour envoyer à {host} est écoulé. Rien n’a été envoyé.",
    },
    "http.no_answer_in_time": {
        "en": "{host} took the request and did not answer in time.",
        "fr": "{host} a reçu la demande et n’a pas répondu à temps.",
    },
    "http.cut_off": {
        "en": "The line to {host} was cut before its answer.",
        "fr": "La liaison avec {host} a été coupée avant sa réponse.",
    },
    "http.unreadable": {
        "en": "{host} answered something unreadable.",
        "fr": "{host} a répondu quelque chose d’illisible.",
    },
    "http.too_many_redirects": {
        "en": "{host} sends from one address to the next without end.",
        "fr": "{host} renvoie d’une adresse à l’autre sans fin.",
    },
    "network.too_many_calls": {
        "en": "{host} asks to slow down; Binôme waits and tries again.",
        "fr": "{host} demande de ralentir ; Binôme attend et réessaie.",
    },
    "network.signed_out": {
        "en": "{host} no longer accepts this connection: reconnect the channel.",
        "fr": "{host} n’accepte plus cette connexion : reconnectez le canal.",
    },
    "network.session_expired": {
        "en": "The session at {host} has aged; Binôme renews it.",
        "fr": "La session chez {host} a expiré ; Binôme la renouvelle.",
    },
    "network.forbidden": {
        "en": "{host} forbids this: the account is limited, or lacks a right. {said}",
        "fr": "{host} l’interdit : le compte est limité, ou il lui manque un droit. {said}",
    },
    "network.account_stopped": {
        "en": "{host} has suspended or deactivated this account. {said}",
        "fr": "{host} a suspendu ou désactivé ce compte. {said}",
    },
    "network.down": {
        "en": "{host} is out of order for now; Binôme tries again.",
        "fr": "{host} est en panne pour l’instant ; Binôme réessaie.",
    },
    "network.failed": {
        "en": "{host} failed while working on it: it may have been done. Binôme checks.",
        "fr": "{host} a échoué en cours de route : c’est peut-être fait. Binôme vérifie.",
    },
    "network.already_asked": {
        "en": "{host} already received this request. Binôme checks what became of it.",
        "fr": "{host} a déjà reçu cette demande. Binôme vérifie ce qu’elle est devenue.",
    },
    "network.moved": {
        "en": "{host} has moved elsewhere: connect the account at its new address.",
        "fr": "{host} a déménagé : connectez le compte à sa nouvelle adresse.",
    },
    "network.refused": {"en": "{host} refused it. {said}", "fr": "{host} l’a refusé. {said}"},
    "network.target_gone": {
        "en": "What it answers is no longer there ({host}).",
        "fr": "Ce à quoi elle répond n’est plus là ({host}).",
    },
    "publish.not_armed": {
        "en": "It was not prepared yet; Binôme prepares it and tries again.",
        "fr": "Elle n’était pas encore préparée ; Binôme la prépare et réessaie.",
    },
    "publish.conflict": {
        "en": "{host} already holds another post in this one’s place.",
        "fr": "{host} contient déjà une autre publication à cette place.",
    },
    "probe.ambiguous": {
        "en": "{count} posts could be this one: have a look on the network.",
        "fr": "{count} publications pourraient être celle-ci : allez voir sur le réseau.",
    },
    "probe.too_many": {
        "en": "More than {count} posts since then: Binôme can’t tell whether this one is there.",
        "fr": "Plus de {count} publications depuis : Binôme ne peut pas dire si celle-ci y est.",
    },
    "signin.handle_unknown": {
        "en": "“{handle}” is not known. Write it in full, such as cafenova.bsky.social.",
        "fr": "« {handle} » est inconnu. Écrivez-le en entier, par exemple cafenova.bsky.social.",
    },
    "signin.password_wrong": {
        "en": "The handle or the app password is wrong.",
        "fr": "L’identifiant ou le mot de passe d’application est faux.",
    },
    "signin.app_password_needed": {
        "en": "This account is protected by a code: make an app password and use it here.",
        "fr": "Ce compte est protégé par un code : créez un mot de passe d’application et utilisez-le ici.",
    },
    "signin.not_this_network": {
        "en": "{host} does not speak the language of this network. Check its address.",
        "fr": "{host} ne parle pas la langue de ce réseau. Vérifiez son adresse.",
    },
    "signin.code_refused": {
        "en": "{host} did not accept the consent. Start again.",
        "fr": "{host} n’a pas accepté l’accord donné. Recommencez.",
    },
    "signin.token_wrong": {
        "en": "This access token was not accepted.",
        "fr": "Ce jeton d’accès n’a pas été accepté.",
    },
}
