"""The people of the sandbox: who they are, how they write, what they are prone to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Persona:
    """`temper` leans what somebody says (see `themes`), `style` how it is written (see `voice`)."""

    handle: str
    name: str
    temper: str
    style: str


def _cast(temper: str, *people: str) -> tuple[Persona, ...]:
    rows = (person.split("|") for person in people)
    return tuple(Persona(handle, name, temper, style) for handle, name, style in rows)


FRENCH: tuple[Persona, ...] = (
    *_cast(
        "fan",
        "lea.moka|Léa Moreau|emoji",
        "amandine.b|Amandine Berthier|plain",
        "souleymane_d|Souleymane Diallo|plain",
        "ptitcafe_paul|Paul Lemaire|quick",
        "ines.brunch|Inès Benali|emoji",
        "gaelle.kerouac|Gaëlle Le Goff|plain",
        "thibs|Thibault Rey|quick",
        "mamie_josy|Josiane Perrin|formal",
        "noor.k|Noor Kaddour|emoji",
        "celine.r.photo|Céline Rousseau|plain",
    ),
    *_cast(
        "curious",
        "julien_wavre|Julien Peeters|formal",
        "marjolaine.v|Marjolaine Vidal|formal",
        "sans.lactose.sarah|Sarah Cohen|plain",
        "hugo.fixie|Hugo Marchand|quick",
        "claire_bxl|Claire Dewaele|plain",
        "fatou.sene|Fatou Sène|plain",
        "marc.o.polo|Marc-Olivier Poulain|formal",
        "emilie.lamb|Émilie Lambert|plain",
        "yanis.dev|Yanis Hamdi|quick",
        "nutri_audrey|Audrey Fontaine|formal",
        "dominique.h|Dominique Hervé|formal",
        "vegan_lou|Lou Garnier|emoji",
    ),
    *_cast(
        "buyer",
        "bureau_des_possibles|Bureau des Possibles|formal",
        "kevin.ba|Kévin Barbosa|quick",
        "sophie.epicerie|Sophie Delmas|formal",
        "m_tran|Minh Tran|plain",
        "laura.m91|Laura Martins|plain",
        "oncle.bens|Benoît Caron|quick",
    ),
    *_cast(
        "grumpy",
        "jp_lyon|Jean-Pierre Faure|formal",
        "sandra.colis|Sandra Picard|plain",
        "le_rageux_du_38|Mickaël Roche|shout",
        "nathalie.g|Nathalie Girard|plain",
        "bastien_k|Bastien Klein|quick",
        "véro.t|Véronique Thomas|formal",
    ),
    *_cast(
        "maker",
        "barista.momo|Mohamed Ziani|plain",
        "le_carnet_de_jade|Jade Nguyen|emoji",
        "torrefac_nico|Nicolas Aubert|plain",
        "terrasses.de.nantes|Terrasses de Nantes|formal",
        "anouk.cuisine|Anouk Verhoeven|emoji",
    ),
    *_cast(
        "troll", "xx_corbeau_xx|Corbeau|quick", "toujourscontre|Gérard Contre|shout", "anonyme7741|anonyme7741|quick"
    ),
    *_cast(
        "spammer",
        "gagnez.vite.2026|Gagnez Vite|plain",
        "crypto_lina_vip|Lina VIP|emoji",
        "promo_followers|Promo Followers|plain",
    ),
)

ENGLISH: tuple[Persona, ...] = (
    *_cast(
        "fan",
        "maggie.brews|Maggie Holloway|emoji",
        "tunde.a|Tunde Adeyemi|plain",
        "flatwhite_fi|Fiona Campbell|plain",
        "oscar.lind|Oscar Lindqvist|quick",
        "priya.eats|Priya Raman|emoji",
        "grandpa.walt|Walter Briggs|formal",
    ),
    *_cast(
        "curious",
        "nodairy.naomi|Naomi Clarke|plain",
        "ghent.greta|Greta Claes|formal",
        "sam.onabike|Sam Whitfield|quick",
        "dietitian.jo|Joanna Pike|formal",
        "kofi.m|Kofi Mensah|plain",
        "ellie.reads|Ellie Hart|plain",
        "henrik.v|Henrik Vos|quick",
    ),
    *_cast(
        "buyer",
        "cornershop.dee|Dee’s Corner Shop|formal",
        "luis.ortega|Luis Ortega|plain",
        "hq.snacks|HQ Snacks|formal",
    ),
    *_cast(
        "grumpy",
        "roger.that|Roger Thatcher|formal",
        "late.again.kim|Kim Doyle|plain",
        "angry.al|Al Brennan|shout",
        "beth.n|Beth Novak|quick",
    ),
    *_cast(
        "maker",
        "latte.art.leo|Leo Marchetti|plain",
        "sunday.table|The Sunday Table|formal",
        "hana.films|Hana Sato|emoji",
    ),
    *_cast("troll", "nope.nope.nope|Nope|quick", "devils.advocate|Dev Advocate|shout"),
    *_cast("spammer", "win.big.daily|Win Big Daily|plain", "crypto.lena.vip|Lena VIP|emoji"),
)


def cast_of(language: str) -> tuple[Persona, ...]:
    """The people who speak that language; French unless it is English."""
    return ENGLISH if language.lower().startswith("en") else FRENCH
