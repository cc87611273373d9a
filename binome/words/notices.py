"""What people are told. `{who}` is a name ("Binôme" when nobody did it), `{what}` what the thing is called."""

WORDS: dict[str, dict[str, str]] = {
    "notice.brief.HANDED_OVER": {
        "en": "{who} hands you the brief “{what}”",
        "fr": "{who} vous transmet le brief « {what} »",
    },
    "notice.brief.ASKED": {
        "en": "{who} asks a question on the brief “{what}”",
        "fr": "{who} pose une question sur le brief « {what} »",
    },
    "notice.brief.ANSWERED": {
        "en": "{who} answered your questions on “{what}”",
        "fr": "{who} a répondu à vos questions sur « {what} »",
    },
    "notice.brief.ANSWERED_IN_PART": {
        "en": "{who} answered a question on “{what}”",
        "fr": "{who} a répondu à une question sur « {what} »",
    },
    "notice.brief.ACKNOWLEDGED": {
        "en": "{who} acknowledged the brief “{what}”",
        "fr": "{who} accepte le brief « {what} »",
    },
    "notice.brief.EDITED": {
        "en": "{who} changed the brief “{what}”: acknowledge it again",
        "fr": "{who} a modifié le brief « {what} » : il est à accepter de nouveau",
    },
    "notice.approval.REQUEST": {
        "en": "{who} asks you to sign “{what}”",
        "fr": "{who} vous demande de valider « {what} »",
    },
    "notice.approval.SIGN": {"en": "{who} signed “{what}”", "fr": "{who} a validé « {what} »"},
    "notice.approval.ASK_CHANGES": {
        "en": "{who} asks for changes to “{what}”",
        "fr": "{who} demande une retouche de « {what} »",
    },
    "notice.publication.HOLD": {
        "en": "“{what}” was held back and waits for your word",
        "fr": "« {what} » est retenue et attend votre décision",
    },
    "notice.publication.ASK": {
        "en": "“{what}” is to confirm: did it appear?",
        "fr": "« {what} » est à confirmer : est-elle parue ?",
    },
    "notice.publication.REFUSE": {"en": "The network refused “{what}”", "fr": "Le réseau a refusé « {what} »"},
    "notice.channel.TOKEN_DIED": {"en": "{what} has to be connected again", "fr": "{what} est à reconnecter"},
    "notice.conversation.ASSIGNED": {
        "en": "{who} gives you the conversation with {what}",
        "fr": "{who} vous confie la conversation avec {what}",
    },
    "notice.finding.SENT": {
        "en": "{who} sends you the finding “{what}”",
        "fr": "{who} vous adresse le constat « {what} »",
    },
    "notice.finding.ACKNOWLEDGED": {
        "en": "{who} read the finding “{what}”",
        "fr": "{who} a pris acte du constat « {what} »",
    },
    "notice.decision.CREATED": {
        "en": "{who} opens a decision: “{what}”",
        "fr": "{who} ouvre une décision : « {what} »",
    },
    "notice.decision.DECIDED": {"en": "{who} decided on “{what}”", "fr": "{who} a tranché « {what} »"},
    "notice.decision.REVIEWED": {
        "en": "{who} looked back at the decision “{what}”",
        "fr": "{who} a revu la décision « {what} »",
    },
    "notice.invitation.ACCEPTED": {"en": "{who} joined the brand", "fr": "{who} a rejoint la marque"},
    "notice.gone": {"en": "something that was put away", "fr": "un élément retiré depuis"},
}
