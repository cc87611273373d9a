"""Objectives, campaigns, briefs: what lacks, what formats and phases are called, what happened."""

WORDS: dict[str, dict[str, str]] = {
    "date.unreadable": {
        "en": "Write the day as year-month-day, such as 2026-09-15.",
        "fr": "Écrivez le jour ainsi : année-mois-jour, par exemple 2026-09-15.",
    },
    "number.unreadable": {
        "en": "Write a number, such as 1200 or 3.5.",
        "fr": "Écrivez un nombre, par exemple 1200 ou 3,5.",
    },
    "person.unknown": {
        "en": "Choose somebody of this brand’s team.",
        "fr": "Choisissez quelqu’un de l’équipe de cette marque.",
    },
    "objective.due_before_start": {
        "en": "It must be reached after it starts.",
        "fr": "L’échéance doit venir après le début.",
    },
    "objective.kpi_required": {
        "en": "Add at least one number that will tell whether it is reached.",
        "fr": "Ajoutez au moins un indicateur qui dira s’il est atteint.",
    },
    "kpi.metric_unknown": {
        "en": "Choose a metric of the list.",
        "fr": "Choisissez un indicateur de la liste.",
    },
    "kpi.metric_twice": {
        "en": "This metric is already there: one target each.",
        "fr": "Cet indicateur y est déjà : une seule cible chacun.",
    },
    "kpi.number_out_of_range": {
        "en": "Write a number from 0 to 9,999,999,999,999.",
        "fr": "Écrivez un nombre de 0 à 9 999 999 999 999.",
    },
    "kpi.direction_unknown": {
        "en": "Choose “at least” or “at most”.",
        "fr": "Choisissez « au moins » ou « au plus ».",
    },
    "kpi.due_before_start": {
        "en": "This day comes before the objective starts.",
        "fr": "Ce jour précède le début de l’objectif.",
    },
    "kpi.due_after_objective": {
        "en": "This day comes after the objective’s own.",
        "fr": "Ce jour dépasse l’échéance de l’objectif.",
    },
    "kpi.baseline_needed": {
        "en": "Say where it stands today: the path starts from there.",
        "fr": "Dites où il en est aujourd’hui : la trajectoire part de là.",
    },
    "kpi.target_not_above": {
        "en": "“At least” needs a target above the baseline.",
        "fr": "« Au moins » demande une cible au-dessus du point de départ.",
    },
    "kpi.target_not_below": {
        "en": "“At most” needs a target below the baseline.",
        "fr": "« Au plus » demande une cible en dessous du point de départ.",
    },
    "campaign.phase_required": {
        "en": "A campaign has at least one phase.",
        "fr": "Une campagne a au moins une phase.",
    },
    "campaign.ends_before_start": {"en": "It ends before it starts.", "fr": "La fin précède le début."},
    "phase.before_campaign": {
        "en": "This phase starts before its campaign.",
        "fr": "Cette phase commence avant sa campagne.",
    },
    "phase.after_campaign": {"en": "This phase ends after its campaign.", "fr": "Cette phase finit après sa campagne."},
    "phase.has_briefs": {
        "en": "Briefs belong to the phase “{name}”: move them to another one first.",
        "fr": "Des briefs appartiennent à la phase « {name} » : déplacez-les d’abord.",
    },
    "phase.unknown": {"en": "Choose a phase of this campaign.", "fr": "Choisissez une phase de cette campagne."},
    "phase.teasing": {"en": "Teasing", "fr": "Teasing"},
    "phase.reveal": {"en": "Reveal", "fr": "Révélation"},
    "phase.social_proof": {"en": "Social proof", "fr": "Preuve sociale"},
    "phase.reassurance": {"en": "Reassurance", "fr": "Réassurance"},
    "brief.place_missing": {
        "en": "Choose the campaign it belongs to.",
        "fr": "Choisissez la campagne à laquelle il appartient.",
    },
    "brief.title_missing": {"en": "Give the brief a title.", "fr": "Donnez un titre au brief."},
    "brief.message_missing": {
        "en": "Say the message: what must people remember?",
        "fr": "Dites le message : que doit-on retenir ?",
    },
    "brief.audience_missing": {
        "en": "Say who it is for: whom do we speak to?",
        "fr": "Dites à qui l’on parle : quel public ?",
    },
    "brief.formats_missing": {
        "en": "Choose at least one format.",
        "fr": "Choisissez au moins un format.",
    },
    "brief.dos_missing": {
        "en": "Say what must be there: the dos.",
        "fr": "Dites ce qu’il faut montrer ou dire.",
    },
    "brief.donts_missing": {
        "en": "Say what to avoid: the don’ts. Write “nothing” if that is so.",
        "fr": "Dites ce qu’il faut éviter. Écrivez « rien » si c’est le cas.",
    },
    "brief.deadline_missing": {"en": "Give a deadline.", "fr": "Donnez une échéance."},
    "brief.deadline_past": {
        "en": "The deadline is already past: choose another day.",
        "fr": "L’échéance est déjà passée : choisissez un autre jour.",
    },
    "brief.quality_criteria_missing": {
        "en": "Say how you will know that it is good: the quality criteria.",
        "fr": "Dites à quoi l’on reconnaîtra que c’est réussi : les critères de qualité.",
    },
    "brief.format_unknown": {
        "en": "“{format}” is not a format of the list.",
        "fr": "« {format} » n’est pas un format de la liste.",
    },
    "brief.question_answered": {
        "en": "This question has already been answered.",
        "fr": "Cette question a déjà reçu sa réponse.",
    },
    "brief_format.text": {"en": "Text", "fr": "Texte"},
    "brief_format.image": {"en": "Image", "fr": "Image"},
    "brief_format.carousel": {"en": "Carousel", "fr": "Carrousel"},
    "brief_format.short_video": {"en": "Short video", "fr": "Vidéo courte"},
    "brief_format.long_video": {"en": "Long video", "fr": "Vidéo longue"},
    "brief_format.story": {"en": "Story", "fr": "Story"},
    "brief_format.thread": {"en": "Thread", "fr": "Fil"},
    "brief_format.live": {"en": "Live", "fr": "Live"},
    "brief_format.poll": {"en": "Poll", "fr": "Sondage"},
    "brief_event.CREATED": {"en": "{who} started this brief", "fr": "{who} a commencé ce brief"},
    "brief_event.EDITED": {"en": "{who} edited it", "fr": "{who} l’a modifié"},
    "brief_event.REOPENED_BY_EDIT": {
        "en": "{who} edited it: it must be acknowledged again",
        "fr": "{who} l’a modifié : il est à accepter de nouveau",
    },
    "brief_event.HANDED_OVER": {"en": "{who} handed it over", "fr": "{who} l’a transmis"},
    "brief_event.ACKNOWLEDGED": {"en": "{who} acknowledged it", "fr": "{who} l’a accepté"},
    "brief_event.ASKED": {"en": "{who} asked a question", "fr": "{who} a posé une question"},
    "brief_event.ANSWERED": {"en": "{who} answered", "fr": "{who} a répondu"},
    "brief_event.ANSWERED_IN_PART": {"en": "{who} answered one question", "fr": "{who} a répondu à une question"},
    "brief_event.CLOSED": {"en": "{who} closed it", "fr": "{who} l’a clos"},
    "objective_event.CREATED": {"en": "{who} set this objective", "fr": "{who} a fixé cet objectif"},
    "objective_event.EDITED": {"en": "{who} edited it", "fr": "{who} l’a modifié"},
    "objective_event.CLOSED": {"en": "{who} closed it", "fr": "{who} l’a clos"},
    "objective_event.REOPENED": {"en": "{who} opened it again", "fr": "{who} l’a rouvert"},
}
