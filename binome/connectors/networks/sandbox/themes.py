"""What a post is about, and so what people will say under it: weights, not rules."""

from __future__ import annotations

import re
from collections.abc import Mapping

_WORDS: Mapping[str, str] = {
    "launch": r"lance|lancement|nouveau|nouvelle|arriv|découvr|débarque|launch|new |meet |introducing|here it is",
    "recipe": r"recette|glaçon|glacé|tonic|verser|infus|recipe|pour over|ice|steep",
    "delivery": r"livraison|livr|colis|expédi|commande|deliver|ship|parcel|order",
    "price": r"prix|promo|offre|€|%|réduc|gratuit|price|deal|discount|free",
    "shop": r"boutique|magasin|terrasse|adresse|ouvre|café nova rue|shop|store|open|terrace",
    "contest": r"concours|gagne|tirage|jeu |giveaway|win |contest",
    "craft": r"torréf|grain|origine|équitable|ferme|producteur|arabica|roast|bean|origin|farm|fair",
    "team": r"équipe|coulisse|barista|rencontre|portrait|team|behind the scenes",
}
_COFFEE = re.compile(r"café|coffee|cold.?brew|brew|barista|espresso|latte|expresso|torréf|arabica|moka", re.IGNORECASE)

_ORDINARY: Mapping[str, float] = {
    "praise": 30,
    "friend": 9,
    "chat": 7,
    "ask_milk": 7,
    "ask_belgium": 6,
    "ask_price": 5,
    "ask_sugar": 5,
    "ask_where": 6,
    "ask_caffeine": 3,
    "ask_keep": 3,
    "buy": 6,
    "complain_parcel": 3,
    "complain_late": 2,
    "complain_taste": 2,
    "reuse": 2,
    "spam": 3,
    "troll": 3,
}
_MORE: Mapping[str, Mapping[str, float]] = {
    "launch": {"ask_where": 2.2, "ask_milk": 1.6, "buy": 2.0, "ask_price": 1.8},
    "recipe": {"praise": 1.3, "ask_milk": 2.0, "ask_sugar": 1.8, "reuse": 2.5, "chat": 1.6},
    "delivery": {"ask_belgium": 3.5, "complain_parcel": 4.0, "complain_late": 3.5, "buy": 1.4},
    "price": {"ask_price": 2.0, "buy": 2.4, "troll": 2.0, "spam": 1.5},
    "shop": {"ask_where": 2.8, "friend": 2.0, "ask_belgium": 0.5},
    "contest": {"friend": 4.0, "spam": 2.5, "chat": 2.0},
    "craft": {"praise": 1.4, "ask_caffeine": 2.5, "ask_keep": 1.8, "reuse": 1.5},
    "team": {"praise": 1.8, "chat": 1.8, "reuse": 1.5},
}
_LEANS: Mapping[str, Mapping[str, float]] = {
    "fan": {"praise": 3.0, "friend": 2.0, "troll": 0, "spam": 0, "complain_parcel": 0.3, "complain_taste": 0.2},
    "curious": {"ask_milk": 3, "ask_belgium": 3, "ask_sugar": 3, "ask_price": 2, "ask_where": 3, "spam": 0, "troll": 0},
    "buyer": {"buy": 6, "ask_price": 3, "ask_where": 3, "spam": 0, "troll": 0, "praise": 0.5},
    "grumpy": {"complain_parcel": 6, "complain_late": 6, "complain_taste": 6, "praise": 0.2, "spam": 0, "buy": 0.3},
    "maker": {"reuse": 8, "praise": 1.5, "ask_caffeine": 2, "spam": 0, "troll": 0},
    "troll": {"troll": 60, "spam": 0, "praise": 0.05},
    "spammer": {"spam": 200},
}
_OTHERWISE: Mapping[str, float] = {"troll": 0.1, "spammer": 0.0}
_ANSWERED: Mapping[str, str] = {
    "ask_milk": r"lactose|végétal|lait|vegan|dairy|milk|oat",
    "ask_belgium": r"belgique|belgium",
    "ask_price": r"\d ?€|€ ?\d|£ ?\d",
    "ask_sugar": r"sucre|sugar",
    "ask_where": r"rue |adresse|en boutique|en ligne|online|street",
    "ask_caffeine": r"caféine|caffeine|décaf|decaf",
    "ask_keep": r"conserv|frigo|keeps|fridge",
}
_ABOUT_DRINKS = ("ask_milk", "ask_sugar", "ask_caffeine", "ask_keep")


def theme_of(text: str) -> str:
    """The theme whose words come up most in `text`, 'mood' when none does."""
    hits = {theme: len(re.findall(words, text, re.IGNORECASE)) for theme, words in _WORDS.items()}
    best = max(hits, key=lambda theme: hits[theme])
    return best if hits[best] else "mood"


def about_coffee(text: str) -> bool:
    """Whether the words of the trade come up: people talk of lactose under a coffee, not under a bicycle."""
    return bool(_COFFEE.search(text))


def weights_of(text: str, temper: str, *, coffee: bool) -> dict[str, float]:
    """How likely each intent is from somebody of that temper. A post that answers a question is asked it far less."""
    more, leans, otherwise = _MORE.get(theme_of(text), {}), _LEANS[temper], _OTHERWISE.get(temper, 1.0)
    weights = {}
    for intent, weight in _ORDINARY.items():
        answered = intent in _ANSWERED and re.search(_ANSWERED[intent], text, re.IGNORECASE)
        absurd = not coffee and intent in _ABOUT_DRINKS
        drawn = weight * more.get(intent, 1) * leans.get(intent, otherwise) * (0.15 if answered else 1)
        weights[intent] = 0 if absurd else drawn
    return weights
