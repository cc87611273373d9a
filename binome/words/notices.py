"""What people are told. `{who}` is a name ("Binôme" when nobody did it)."""

WORDS = {
    "notice.brief.HANDED_OVER": {"en": "{who} handed you a brief", "fr": "{who} vous transmet un brief"},
    "notice.brief.ASKED": {"en": "{who} asks a question on a brief", "fr": "{who} pose une question sur un brief"},
    "notice.brief.ANSWERED": {"en": "{who} answered your questions on a brief", "fr": "{who} a répondu à vos questions sur un brief"},
    "notice.brief.ANSWERED_IN_PART": {"en": "{who} answered a question on a brief", "fr": "{who} a répondu à une question sur un brief"},
    "notice.brief.ACKNOWLEDGED": {"en": "{who} acknowledged a brief", "fr": "{who} accepte un brief"},
    "notice.approval.REQUEST": {"en": "{who} asks you to sign a post", "fr": "{who} vous demande de valider une publication"},
    "notice.approval.SIGN": {"en": "{who} signed a post", "fr": "{who} a validé une publication"},
    "notice.approval.ASK_CHANGES": {"en": "{who} asks for changes to a post", "fr": "{who} demande une retouche"},
    "notice.publication.HOLD": {"en": "A post was held back and waits for your word", "fr": "Une publication est retenue et attend votre décision"},
    "notice.publication.ASK": {"en": "A post is to confirm: did it appear?", "fr": "Une publication est à confirmer : est-elle parue ?"},
    "notice.publication.REFUSE": {"en": "The network refused a post", "fr": "Le réseau a refusé une publication"},
    "notice.channel.TOKEN_DIED": {"en": "A channel has to be connected again", "fr": "Un canal est à reconnecter"},
    "notice.conversation.ASSIGNED": {"en": "{who} gave you a conversation", "fr": "{who} vous confie une conversation"},
    "notice.finding.SENT": {"en": "{who} sent a finding", "fr": "{who} vous adresse un constat"},
    "notice.finding.ACKNOWLEDGED": {"en": "{who} read your finding", "fr": "{who} a pris acte de votre constat"},
    "notice.decision.DECIDED": {"en": "{who} took a decision", "fr": "{who} a pris une décision"},
    "notice.decision.REVIEWED": {"en": "{who} looked back at a decision", "fr": "{who} a revu une décision"},
    "notice.invitation.ACCEPTED": {"en": "{who} joined the brand", "fr": "{who} a rejoint la marque"},
}
