"""What happens at each step of the loop, in a few words."""

WORDS = {
    "step.brief": {"en": "what, for whom, why", "fr": "quoi, pour qui, pourquoi"},
    "step.create": {"en": "native to each network", "fr": "natif sur chaque réseau"},
    "step.approve": {"en": "signed as shown", "fr": "validé tel que montré"},
    "step.publish": {"en": "on time, once", "fr": "à l’heure, une seule fois"},
    "step.engage": {"en": "every question answered", "fr": "une réponse à chaque question"},
    "step.listen": {"en": "numbers that breathe", "fr": "des chiffres qui respirent"},
    "step.learn": {"en": "words into findings", "fr": "des mots aux constats"},
    "step.decide": {"en": "and the next brief", "fr": "et le brief suivant"},
    "step.brief.told": {
        "en": "The SMM says what to obtain, for whom, by when. An incomplete brief is not handed over; the CM acknowledges it or asks.",
        "fr": "Le SMM dit quoi obtenir, pour qui, pour quand. Un brief incomplet ne se transmet pas ; le CM l’accepte ou pose une question.",
    },
    "step.create.told": {
        "en": "The CM writes one version for each network, counted as that network counts, with its images and their descriptions.",
        "fr": "Le CM écrit une version par réseau, comptée comme ce réseau compte, avec ses images et leurs descriptions.",
    },
    "step.approve.told": {
        "en": "The SMM sees exactly what will be published and signs it, or asks for changes. An edit voids the signature.",
        "fr": "Le SMM voit exactement ce qui paraîtra et le valide, ou demande une retouche. Toute modification annule la validation.",
    },
    "step.publish.told": {
        "en": "At its time each post leaves once. The proof is read back from the network.",
        "fr": "À l’heure dite, chaque publication part une seule fois. La preuve de livraison est relue sur le réseau.",
    },
    "step.engage.told": {
        "en": "Replies and mentions arrive as conversations, with the person and the post they are about.",
        "fr": "Réponses et mentions arrivent en conversations, avec la personne et la publication dont elles parlent.",
    },
    "step.listen.told": {
        "en": "Numbers are read over time. A young post breathes; a ripe one may be judged.",
        "fr": "Les chiffres sont relevés dans la durée. Une publication jeune respire ; mûre, elle peut être jugée.",
    },
    "step.learn.told": {
        "en": "Each week the CM turns people’s own words into findings, with their counts; the SMM reads them.",
        "fr": "Chaque semaine, le CM tire des verbatims des constats, avec leurs comptes ; le SMM en prend acte.",
    },
    "step.decide.told": {
        "en": "Options, evidence, an owner and a date to look back. The next brief starts from there.",
        "fr": "Des options, des preuves, une personne responsable et une date de revue. Le brief suivant part de là.",
    },
}
