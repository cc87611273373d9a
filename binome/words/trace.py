"""The levels of the trace."""

WORDS: dict[str, dict[str, str]] = {
    "trace.objective": {"en": "Objective", "fr": "Objectif"},
    "trace.campaign": {"en": "Campaign", "fr": "Campagne"},
    "trace.brief": {"en": "Brief", "fr": "Brief"},
    "trace.post": {"en": "Post", "fr": "Publication écrite"},
    "trace.publication": {"en": "Published", "fr": "Publiée"},
    "trace.message": {"en": "Heard", "fr": "Entendu"},
    "trace.finding": {"en": "Finding", "fr": "Constat"},
    "trace.decision": {"en": "Decision", "fr": "Décision"},
    "trace.objective.none": {"en": "traces up to no objective", "fr": "ne remonte à aucun objectif"},
    "trace.campaign.none": {"en": "no campaign", "fr": "aucune campagne"},
    "trace.brief.none": {"en": "no brief", "fr": "aucun brief"},
    "trace.post.none": {"en": "no post", "fr": "aucune publication écrite"},
    "trace.publication.none": {"en": "nothing published", "fr": "rien de publié"},
    "trace.message.none": {"en": "nobody answered yet", "fr": "personne n’a encore répondu"},
    "trace.finding.none": {"en": "no finding quotes it yet", "fr": "aucun constat ne le cite encore"},
    "trace.decision.none": {"en": "no decision stands on it yet", "fr": "aucune décision ne s’appuie dessus"},
}
