"""What can be wrong with a person's account."""

WORDS: dict[str, dict[str, str]] = {
    "person.email_unreadable": {
        "en": "“{email}” is not an e-mail address.",
        "fr": "« {email} » n’est pas une adresse e-mail.",
    },
    "person.email_taken": {
        "en": "“{email}” has an account already.",
        "fr": "« {email} » a déjà un compte.",
    },
    "person.password_weak": {
        "en": "This password is too short or too common: use at least ten characters.",
        "fr": "Ce mot de passe est trop court ou trop courant : il faut au moins dix caractères.",
    },
}
