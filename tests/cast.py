"""The known cast: Café Nova, its SMM Sofia and its CM Léa. Made by the same actions as in life."""

from datetime import datetime
from uuid import UUID

from binome.channels.actions.connect_channel import connect_channel
from binome.connectors.port import SignedIn
from binome.core.permissions import Actor
from binome.workspaces.actions.accept_invitation import accept_invitation
from binome.workspaces.actions.create_brand import create_brand
from binome.workspaces.actions.create_organisation import create_organisation
from binome.workspaces.actions.invite_person import invite_person
from binome.workspaces.models import Person
from binome.workspaces.queries import BrandCard, actor_on, brand_for
from binome.workspaces.scopes import brand_scope

SMM, CM = "sofia@cafe-nova.example", "lea@cafe-nova.example"


def a_brand(now: datetime, name: str = "Café Nova") -> BrandCard:
    """A brand of its own organisation, in French, at Paris; Sofia opened it and invited Léa. Opens no scope."""
    sofia, lea = a_person(SMM, "Sofia"), a_person(CM, "Léa")
    organisation = create_organisation(sofia.pk, name, now=now)
    slug = create_brand(
        sofia.pk, organisation, name=name, language="fr", timezone="Europe/Paris", roles=["smm", "admin"], now=now
    )
    card = brand_for(sofia.pk, slug)
    with brand_scope(card.id):
        secret = invite_person(actor_on(card, sofia, "screen"), email=CM, roles=["cm"], now=now)
    accept_invitation(lea.pk, secret, now=now)
    return card


def smm(brand: BrandCard) -> Actor:
    """Sofia, strategist of that brand."""
    return _actor(brand, SMM)


def cm(brand: BrandCard) -> Actor:
    """Léa, community manager of that brand."""
    return _actor(brand, CM)


def a_person(email: str, name: str) -> Person:
    """Somebody who can sign in with the password "correct horse battery"; made once an address."""
    known = Person.objects.filter(email=email).first()
    return known or Person.objects.create_user(email, "correct horse battery", name=name)


def _actor(brand: BrandCard, email: str) -> Actor:
    person = Person.objects.get(email=email)
    return actor_on(brand_for(person.pk, brand.slug), person, "screen")


def a_channel(brand: BrandCard, now: datetime, handle: str = "cafe.nova", **limits: object) -> UUID:
    """An account of the brand on the sandbox, connected by Léa; `limits` as its server states them. In a scope."""
    account = SignedIn(
        server="sandbox://cast", account_id=handle, handle=handle, name=brand.name, avatar_url="",
        secret={"token": handle}, limits=limits,
    )  # fmt: skip
    return connect_channel(cm(brand), "sandbox", account, now=now)
