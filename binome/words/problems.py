"""What is wrong with what somebody typed or asked."""

WORDS: dict[str, dict[str, str]] = {
    "field.required": {"en": "Please fill this in.", "fr": "Ce champ est à remplir."},
    "field.too_long": {"en": "At most {max} characters.", "fr": "Au plus {max} caractères."},
    "date.past": {"en": "This moment is already past.", "fr": "Ce moment est déjà passé."},
    "brand.language_unknown": {
        "en": "“{language}” is not a language Binôme speaks: choose French or English.",
        "fr": "Binôme ne parle pas « {language} » : choisissez français ou anglais.",
    },
    "brand.timezone_unknown": {
        "en": "“{timezone}” is not a time zone: choose one of the list, such as Europe/Paris.",
        "fr": "« {timezone} » n’est pas un fuseau horaire : choisissez dans la liste, par exemple Europe/Paris.",
    },
    "brand.colour_unreadable": {
        "en": "Write the colour as # and six digits, such as #3d41a8.",
        "fr": "Écrivez la couleur avec # et six chiffres, par exemple #3d41a8.",
    },
    "brand.tolerance_out_of_range": {
        "en": "Choose a delay between 0 minutes and 7 days.",
        "fr": "Choisissez un délai entre 0 minute et 7 jours.",
    },
    "role.required": {"en": "Choose at least one role.", "fr": "Choisissez au moins un rôle."},
    "role.unknown": {"en": "“{role}” is not a role.", "fr": "« {role} » n’est pas un rôle."},
    "hat.unknown": {"en": "There are two hats: smm and cm.", "fr": "Il y a deux casquettes : smm et cm."},
    "token.scopes_required": {
        "en": "Say what this key may do: choose at least one right, or * for all of yours.",
        "fr": "Dites ce que cette clé permet : choisissez au moins un droit, ou * pour tous les vôtres.",
    },
    "token.scope_unknown": {"en": "“{scope}” is not a right.", "fr": "« {scope} » n’est pas un droit."},
    "invitation.used": {
        "en": "This link has already been used. Ask for a new one.",
        "fr": "Ce lien a déjà servi. Demandez-en un nouveau.",
    },
    "invitation.expired": {
        "en": "This link is out of date. Ask for a new one.",
        "fr": "Ce lien n’est plus valable. Demandez-en un nouveau.",
    },
    "state.refuses": {
        "en": "This can no longer be done: its state has become “{state}”.",
        "fr": "Ce n’est plus possible : son état est devenu « {state} ».",
    },
    "state.moved": {
        "en": "Somebody changed this a moment ago. Look again before going on.",
        "fr": "Quelqu’un vient de le modifier. Regardez à nouveau avant de continuer.",
    },
}
