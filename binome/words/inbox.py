"""Conversations: what they are called, and what can go wrong with an answer."""

WORDS: dict[str, dict[str, str]] = {
    "reply.already_given": {
        "en": "This very answer is already in the conversation.",
        "fr": "Cette même réponse est déjà dans la conversation.",
    },
    "inbox_view.to_answer": {"en": "To answer", "fr": "À traiter"},
    "inbox_view.mine": {"en": "Mine", "fr": "Les miens"},
    "inbox_view.resolved": {"en": "Resolved", "fr": "Résolus"},
    "inbox_view.all": {"en": "All", "fr": "Tous"},
    "message_kind.REPLY": {"en": "reply", "fr": "réponse"},
    "message_kind.MENTION": {"en": "mention", "fr": "mention"},
    "message_kind.COMMENT": {"en": "comment", "fr": "commentaire"},
    "message_kind.DM": {"en": "direct message", "fr": "message privé"},
    "message_kind.QUOTE": {"en": "quote", "fr": "citation"},
}
