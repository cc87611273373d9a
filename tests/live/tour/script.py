"""What the two people and their audience say in the tour, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Script:
    """The words of one performance."""

    objective: str
    why: str
    campaign: str
    brief: str
    message: str
    audience: str
    dos: str
    donts: str
    criteria: str
    question: str
    answer: str
    post: str
    alt: str
    note: str
    asked: str
    replied: str
    finding: str
    summary: str
    decision: str
    context: str
    first_option: str
    second_option: str
    expected: str


ENGLISH = Script(
    objective="Make the cold brew known in Lyon",
    why="Summer regulars leave in October: the cold brew should bring them back.",
    campaign="Cold brew, first season",
    brief="Announce the cold brew",
    message="Brewed for eighteen hours, poured from Friday.",
    audience="People who work near the Rhône quays and read us at lunch.",
    dos="Name the day. Show the glass.",
    donts="No price yet.",
    criteria="Somebody asks when and where.",
    question="May we name the opening hours?",
    answer="Yes: from eight.",
    post="Eighteen hours in the cold, poured from Friday. Who comes first? ☕️",
    alt="A tall glass of cold brew on a zinc counter",
    note="For Friday, as we said.",
    asked="At what time do you open on Friday?",
    replied="From eight, and the first glass is on us.",
    finding="People want to know the hours",
    summary="The first thing asked under the reveal is when one can come.",
    decision="Say the opening hours in every post",
    context="Each reveal brings the same question.",
    first_option="Hours in every post",
    second_option="Hours in the profile only",
    expected="Fewer questions about hours, more visits before nine.",
)

FRENCH = Script(
    objective="Faire connaître le cold brew à Lyon",
    why="Les habitués de l’été partent en octobre : le cold brew doit les ramener.",
    campaign="Cold brew, première saison",
    brief="Annoncer le cold brew",
    message="Infusé dix-huit heures, servi dès vendredi.",
    audience="Celles et ceux qui travaillent près des quais du Rhône et nous lisent à midi.",
    dos="Dire le jour. Montrer le verre.",
    donts="Pas encore de prix.",
    criteria="Quelqu’un demande quand et où.",
    question="Pouvons-nous dire les horaires ?",
    answer="Oui : dès huit heures.",
    post="Dix-huit heures au froid, servi dès vendredi. Qui vient en premier ? ☕️",
    alt="Un grand verre de cold brew sur un comptoir en zinc",
    note="Pour vendredi, comme convenu.",
    asked="À quelle heure ouvrez-vous vendredi ?",
    replied="Dès huit heures, et le premier verre est pour nous.",
    finding="On veut connaître les horaires",
    summary="La première question sous la révélation est : quand peut-on venir ?",
    decision="Dire les horaires dans chaque publication",
    context="Chaque révélation amène la même question.",
    first_option="Les horaires dans chaque publication",
    second_option="Les horaires dans le profil seulement",
    expected="Moins de questions sur les horaires, plus de visites avant neuf heures.",
)

SCRIPTS = {"en": ENGLISH, "fr": FRENCH}
