"""What a network can do for Binôme, as Protocols.

A network implements those it can; what it does not implement is not offered on screen. Everything here is
plain values: no Django, no stage. Times are aware UTC datetimes. Calls are coroutines and raise the tree of
`binome.connectors.errors`, nothing else.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol, runtime_checkable
from uuid import UUID

from binome.connectors.inbox_items import Author as Author
from binome.connectors.inbox_items import InboxItem as InboxItem
from binome.connectors.inbox_items import InboxPage as InboxPage
from binome.connectors.inbox_items import ItemKind as ItemKind
from binome.connectors.inbox_items import ShownThread as ShownThread
from binome.core.limits import Limits
from binome.core.network_look import PLAIN_LOOK, Look


@dataclass(frozen=True)
class Account:
    """A connected account as a network call needs it. `secret` is decrypted for the call and never logged."""

    network: str
    server: str
    account_id: str
    handle: str
    secret: Mapping[str, Any] = field(repr=False)
    limits: Mapping[str, Any] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class MediaFile:
    """One image or video of a part. `read` gives the bytes when the network call needs them."""

    sha256: str
    mime: str
    size: int
    width: int
    height: int
    alt: str
    name: str
    read: Callable[[], bytes] = field(repr=False, compare=False)


@dataclass(frozen=True)
class Target:
    """What a reply answers: ids as the network gave them (`root` for networks whose threads have one)."""

    external_id: str
    root_external_id: str = ""
    author_id: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class PartToSend:
    """One keyed piece of a publication. `key` and `created_at` never change once written: they are its identity.

    `provider` holds what the network gave earlier for this part (media ids, container ids…).
    """

    key: UUID
    created_at: datetime
    text: str
    language: str
    format: str
    media: tuple[MediaFile, ...] = ()
    reply_to: Target | None = None
    settings: Mapping[str, Any] = field(default_factory=dict)
    provider: Mapping[str, Any] = field(default_factory=dict)


class Certainty(StrEnum):
    """How a network lets one prove a delivery (classes of docs/connectors): what to do after a lost answer."""

    CLIENT_IDENTITY = "A"
    PREPARE_COMMIT = "B"
    DUPLICATE_REFUSED = "C"
    LISTING = "D"
    BLIND = "E"


@dataclass(frozen=True)
class Accepted:
    """The network created the part."""

    external_id: str
    permalink: str
    evidence: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Sighting:
    """What the network shows of a part, read back: the proof of delivery, or the answer of a probe."""

    external_id: str
    permalink: str
    text: str
    media_count: int
    alts: tuple[str, ...]
    created_at: datetime | None
    evidence: Mapping[str, Any] = field(default_factory=dict)


Remember = Callable[[Mapping[str, Any]], Awaitable[None]]
"""Stores provider ids of a part the moment they are known, before the next call."""


@runtime_checkable
class Publisher(Protocol):
    """Publishes a part: `arm` prepares what stays invisible, `commit` makes it public."""

    async def arm(self, account: Account, part: PartToSend, remember: Remember) -> None:
        """Upload media, create containers: nothing visible. Safe to repeat: skips what `part.provider` holds."""

    async def commit(self, account: Account, part: PartToSend, *, deadline: float) -> Accepted:
        """Make the part public. `deadline` is `time.monotonic()` seconds after which nothing may leave (NotSent)."""


@runtime_checkable
class Finder(Protocol):
    """Answers after a lost answer, and proves delivery."""

    certainty: Certainty
    probe_lag_s: float

    async def find(self, account: Account, part: PartToSend, since: datetime) -> Sighting | None:
        """The part as the network shows it, or None when it is *proven absent*; raises NoAnswer when one can't tell."""

    async def read_back(self, account: Account, external_id: str) -> Sighting | None:
        """What the network shows for an id we hold; None when it is gone."""


@runtime_checkable
class InboxReader(Protocol):
    """Reads what people say. `streams` names the independent cursors of this network."""

    streams: tuple[str, ...]

    async def read_stream(self, account: Account, stream: str, cursor: str) -> InboxPage:
        """Everything of that stream since the cursor ('' = from the beginning the network still shows)."""

    async def read_thread(self, account: Account, external_id: str) -> Sequence[InboxItem]:
        """Every reply below a post of ours: the net under notifications, which networks lose."""


@dataclass(frozen=True)
class Measure:
    """One number as the network gave it, at that moment. An absent number is simply not listed."""

    metric: str
    value: int


@runtime_checkable
class Meter(Protocol):
    """Reads numbers. Metric codes are those of `binome.core.metrics`."""

    async def measure_posts(self, account: Account, external_ids: Sequence[str]) -> Mapping[str, Sequence[Measure]]:
        """By external id; an id the network no longer shows is absent from the mapping."""

    async def measure_account(self, account: Account) -> Sequence[Measure]:
        """Numbers of the account itself (followers…)."""


@dataclass(frozen=True)
class SignedIn:
    """What a successful sign-in gives: the account, its secret to keep, the limits this server states."""

    server: str
    account_id: str
    handle: str
    name: str
    avatar_url: str
    secret: Mapping[str, Any] = field(repr=False)
    limits: Mapping[str, Any] = field(default_factory=dict)
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class SignInField:
    """A field the person fills in to connect: `code` names it in `binome.words` (`signin.<network>.<code>`)."""

    code: str
    secret: bool = False
    required: bool = True
    default: str = ""


@runtime_checkable
class PasswordSignIn(Protocol):
    """Connects with what a person types (address, handle, app password, or nothing)."""

    fields: tuple[SignInField, ...]

    async def sign_in(self, answers: Mapping[str, str]) -> SignedIn:
        """Raises Refused (wrong password: code names the field), NotSent/NoAnswer (server does not answer)."""

    async def renew(self, account: Account, *, refused: bool = False) -> Mapping[str, Any] | None:
        """A fresh secret to store when the old one is about to expire, None when nothing has to change.

        `refused=True` after a SessionExpired: the secret in hand was just turned down. Call it under a lock a
        channel: a refresh token serves once. Raises NeedsReconnect when only a person can mend it.
        """


@dataclass(frozen=True)
class AppCredentials:
    """The application's own registration at a server."""

    client_id: str
    client_secret: str = field(repr=False)


@runtime_checkable
class OAuthSignIn(Protocol):
    """Connects through the network's own consent page (authorisation code, PKCE where the server has it)."""

    fields: tuple[SignInField, ...]

    async def register_app(self, server: str, redirect_uri: str) -> AppCredentials:
        """Register Binôme at that server, where networks allow it unaided."""

    def consent_url(self, server: str, app: AppCredentials, redirect_uri: str, state: str, verifier: str) -> str:
        """Where to send the person's browser."""

    async def exchange(self, server: str, app: AppCredentials, redirect_uri: str, code: str, verifier: str) -> SignedIn:
        """Turn the code into a connected account."""

    async def sign_in_with_token(self, server: str, token: str) -> SignedIn:
        """Connect with a token made at the network's own settings page (command line)."""


@runtime_checkable
class Scenario(Protocol):
    """A network whose audience one may direct: for demos."""

    def stir(self, server: str, topic: str, start: datetime, hours: float, *, messages: int, language: str) -> None:
        """A wave of anger about `topic` from `start`, over `hours`, in about `messages` messages."""


@runtime_checkable
class Window(Protocol):
    """A network that lives in this installation, whose pages are therefore ours to show."""

    async def show(self, server: str, external_id: str, now: datetime) -> ShownThread | None:
        """The thread that holds a post or a reply; None when nothing of that name is there."""


@dataclass(frozen=True)
class Network:
    """One network's folder, as the registry sees it. A part that is None is not offered."""

    code: str
    limits: Limits
    certainty: Certainty
    look: Look = PLAIN_LOOK
    publisher: Publisher | None = None
    finder: Finder | None = None
    inbox: InboxReader | None = None
    meter: Meter | None = None
    password_sign_in: PasswordSignIn | None = None
    oauth_sign_in: OAuthSignIn | None = None
    scenario: Scenario | None = None
    window: Window | None = None
    certainty_at: Callable[[Account], Certainty] | None = None
    """How sure one can be at the server of that account, where servers of one network differ."""

    ids_of_server: bool = False
    """Whether an account's id means something at one server only, so that two servers may give it to two people."""

    def certainty_for(self, account: Account) -> Certainty:
        """The class of proof at that account's server."""
        return self.certainty_at(account) if self.certainty_at else self.certainty
