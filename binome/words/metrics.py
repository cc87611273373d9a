"""What metrics are called, what each one means, and how a KPI's progress is said."""

WORDS: dict[str, dict[str, str]] = {
    "metric.clicks": {"en": "Clicks", "fr": "Clics"},
    "metric.clicks.definition": {
        "en": "Clicks on the links of a post, as its network counts them; some count “see more” too.",
        "fr": "Clics sur les liens d’une publication, comptés par son réseau ; certains comptent aussi « voir plus ».",
    },
    "metric.replies": {"en": "Replies", "fr": "Réponses"},
    "metric.replies.definition": {
        "en": "Comments and replies under a post, ours included when the network counts them.",
        "fr": "Commentaires et réponses sous une publication, les nôtres compris quand le réseau les compte.",
    },
    "metric.reposts": {"en": "Reposts", "fr": "Republications"},
    "metric.reposts.definition": {
        "en": "Times people passed a post on to their own followers, without a word added.",
        "fr": "Nombre de fois où une publication a été relayée, sans commentaire, à d’autres abonnés.",
    },
    "metric.shares": {"en": "Shares", "fr": "Partages"},
    "metric.shares.definition": {
        "en": "Times people passed a post on, with or without words of their own, as its network counts them.",
        "fr": "Nombre de fois où une publication a été relayée, avec ou sans commentaire, selon le compte de son réseau.",
    },
    "metric.quotes": {"en": "Quotes", "fr": "Citations"},
    "metric.quotes.definition": {
        "en": "Times people passed a post on with words of their own.",
        "fr": "Nombre de fois où une publication a été relayée avec un commentaire.",
    },
    "metric.saves": {"en": "Saves", "fr": "Enregistrements"},
    "metric.saves.definition": {
        "en": "People who kept a post to come back to it.",
        "fr": "Personnes qui ont gardé une publication pour y revenir.",
    },
    "metric.likes": {"en": "Likes", "fr": "J’aime"},
    "metric.likes.definition": {
        "en": "Likes or favourites on a post at the moment of the reading.",
        "fr": "Mentions J’aime ou favoris d’une publication au moment du relevé.",
    },
    "metric.reactions": {"en": "Reactions", "fr": "Réactions"},
    "metric.reactions.definition": {
        "en": "All reactions to a post together, whatever the feeling.",
        "fr": "Toutes les réactions à une publication, quel que soit le sentiment.",
    },
    "metric.reactions_love": {"en": "Reactions “Love”", "fr": "Réactions « J’adore »"},
    "metric.reactions_love.definition": {
        "en": "Reactions “Love” to a post, a part of all its reactions.",
        "fr": "Réactions « J’adore » à une publication, une partie de toutes ses réactions.",
    },
    "metric.reactions_wow": {"en": "Reactions “Wow”", "fr": "Réactions « Wouah »"},
    "metric.reactions_wow.definition": {
        "en": "Reactions “Wow” to a post, a part of all its reactions.",
        "fr": "Réactions « Wouah » à une publication, une partie de toutes ses réactions.",
    },
    "metric.reactions_haha": {"en": "Reactions “Haha”", "fr": "Réactions « Haha »"},
    "metric.reactions_haha.definition": {
        "en": "Reactions “Haha” to a post, a part of all its reactions.",
        "fr": "Réactions « Haha » à une publication, une partie de toutes ses réactions.",
    },
    "metric.reactions_sad": {"en": "Reactions “Sad”", "fr": "Réactions « Triste »"},
    "metric.reactions_sad.definition": {
        "en": "Reactions “Sad” to a post, a part of all its reactions.",
        "fr": "Réactions « Triste » à une publication, une partie de toutes ses réactions.",
    },
    "metric.reactions_angry": {"en": "Reactions “Angry”", "fr": "Réactions « Grrr »"},
    "metric.reactions_angry.definition": {
        "en": "Reactions “Angry” to a post, a part of all its reactions.",
        "fr": "Réactions « Grrr » à une publication, une partie de toutes ses réactions.",
    },
    "metric.views": {"en": "Views", "fr": "Vues"},
    "metric.views.definition": {
        "en": "Plays of a video or displays of a post, by the network’s own threshold; one person may count twice.",
        "fr": "Lectures d’une vidéo ou affichages d’un post, au seuil du réseau ; une personne peut compter deux fois.",
    },
    "metric.impressions": {"en": "Impressions", "fr": "Impressions"},
    "metric.impressions.definition": {
        "en": "Times a post was shown on a screen; one person may count several times.",
        "fr": "Nombre d’affichages d’une publication ; une personne peut compter plusieurs fois.",
    },
    "metric.reach": {"en": "Reach", "fr": "Portée"},
    "metric.reach.definition": {
        "en": "People who saw a post at least once, deduplicated by the network. Reaches are never added.",
        "fr": "Personnes ayant vu une publication, dédoublonnées par le réseau. Les portées ne s’additionnent pas.",
    },
    "metric.followers": {"en": "Followers", "fr": "Abonnés"},
    "metric.followers.definition": {
        "en": "People who follow the account at the moment of the reading.",
        "fr": "Personnes abonnées au compte au moment du relevé.",
    },
    "metric.following": {"en": "Following", "fr": "Abonnements"},
    "metric.following.definition": {
        "en": "Accounts that the brand’s account follows at the moment of the reading.",
        "fr": "Comptes suivis par celui de la marque au moment du relevé.",
    },
    "metric.posts": {"en": "Posts of the account", "fr": "Publications du compte"},
    "metric.posts.definition": {
        "en": "Posts the network shows on the account, whoever made them.",
        "fr": "Publications que le réseau affiche sur le compte, quel qu’en soit l’auteur.",
    },
    "metric_kind.ACTION": {"en": "action", "fr": "action"},
    "metric_kind.VANITY": {"en": "vanity", "fr": "vanité"},
    "metric_kind.ACTION.definition": {
        "en": "Counts what people did: something follows from it.",
        "fr": "Compte ce que les gens ont fait : il en sort quelque chose.",
    },
    "metric_kind.VANITY.definition": {
        "en": "Flatters more than it proves. Keep an action metric beside it.",
        "fr": "Flatte plus qu’il ne prouve. Gardez un indicateur d’action à côté.",
    },
    "kpi_sum.CUMULATIVE": {
        "en": "The latest reading of each post of this objective, added up.",
        "fr": "Le dernier relevé de chaque publication de cet objectif, additionné.",
    },
    "kpi_sum.INSTANT": {
        "en": "The latest reading of each connected account, added up; somebody on two networks counts twice.",
        "fr": "Le dernier relevé de chaque compte connecté, additionné ; qui suit sur deux réseaux compte deux fois.",
    },
    "kpi_sum.UNIQUE": {
        "en": "The widest single post of this objective: reaches are never added, the same people may be in both.",
        "fr": "La publication la plus vue de cet objectif : les portées ne s’additionnent pas, les mêmes y sont.",
    },
    "standing.NO_READING": {"en": "no reading yet", "fr": "pas encore de relevé"},
    "standing.NOT_STARTED": {"en": "not started", "fr": "pas commencé"},
    "standing.AHEAD": {"en": "ahead", "fr": "en avance"},
    "standing.ON_PATH": {"en": "on its path", "fr": "sur sa trajectoire"},
    "standing.BEHIND": {"en": "behind", "fr": "en retard"},
    "standing.REACHED": {"en": "reached", "fr": "atteint"},
    "standing.MISSED": {"en": "missed", "fr": "manqué"},
    "direction.UP": {"en": "at least", "fr": "au moins"},
    "direction.DOWN": {"en": "at most", "fr": "au plus"},
    "window.story": {"en": "Story, 24 hours", "fr": "Story, 24 heures"},
    "window.microblog": {"en": "Short posts, 48 hours", "fr": "Messages courts, 48 heures"},
    "window.short_video": {"en": "Short videos, 72 hours", "fr": "Vidéos courtes, 72 heures"},
    "window.feed": {"en": "Feed posts, 7 days", "fr": "Publications de fil, 7 jours"},
    "window.long_video": {"en": "Long videos, 14 days", "fr": "Vidéos longues, 14 jours"},
    "window.pin": {"en": "Pins, 90 days", "fr": "Épingles, 90 jours"},
}
