"""People on the test network: they sign up, post, read, reply and like through Bluesky's public protocol."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from tests.live.bluesky.network import BlueskyNetwork
from tests.live.plain_http import HttpRefused, eventually, get, post, post_bytes

Ref = dict[str, str]  # {"uri", "cid"}: how the protocol names one version of a record


@dataclass(frozen=True)
class Person:
    """One account with an open session. ``password`` is the account's own, not an app password."""

    network: BlueskyNetwork
    handle: str
    did: str
    password: str
    token: str

    def app_password(self, name: str = "binome") -> str:
        """A fresh app password, as shown once to its owner."""
        made = self._post("com.atproto.server.createAppPassword", {"name": f"{name}-{secrets.token_hex(3)}"})
        return str(made["password"])

    def revoke_app_passwords(self) -> None:
        """Withdraws every app password of the account."""
        for known in get(f"{self.network.pds}/xrpc/com.atproto.server.listAppPasswords", token=self.token)["passwords"]:
            self._post("com.atproto.server.revokeAppPassword", {"name": known["name"]})

    def post(self, text: str) -> Ref:
        """Publishes a post and waits until everybody sees it."""
        return self._seen(self._create("app.bsky.feed.post", {"text": text}))

    def reply(self, to: str, text: str) -> Ref:
        """Answers the post at ``to`` (its at:// address) and waits until everybody sees the answer."""
        parent = self.read(to)
        root = parent["record"].get("reply", {}).get("root") or _ref(parent)
        return self._seen(
            self._create("app.bsky.feed.post", {"text": text, "reply": {"root": root, "parent": _ref(parent)}})
        )

    def mention(self, other: Person, text: str) -> Ref:
        """Publishes ``@handle text`` with the mention marked, and waits until everybody sees it."""
        handle = f"@{other.handle}"
        feature = {"$type": "app.bsky.richtext.facet#mention", "did": other.did}
        facet = {"index": {"byteStart": 0, "byteEnd": len(handle.encode())}, "features": [feature]}
        return self._seen(self._create("app.bsky.feed.post", {"text": f"{handle} {text}", "facets": [facet]}))

    def like(self, uri: str) -> None:
        """Likes the post at ``uri``."""
        self._create("app.bsky.feed.like", {"subject": _ref(self.read(uri))})

    def repost(self, uri: str) -> None:
        """Reposts the post at ``uri``."""
        self._create("app.bsky.feed.repost", {"subject": _ref(self.read(uri))})

    def quote(self, uri: str, text: str) -> Ref:
        """Quotes the post at ``uri``."""
        embed = {"$type": "app.bsky.embed.record", "record": _ref(self.read(uri))}
        return self._seen(self._create("app.bsky.feed.post", {"text": text, "embed": embed}))

    def follow(self, other: Person) -> None:
        """Follows another account."""
        self._create("app.bsky.graph.follow", {"subject": other.did})

    def delete(self, ref: Ref) -> None:
        """Deletes one of one's own records."""
        collection, rkey = ref["uri"].split("/")[-2:]
        self._post("com.atproto.repo.deleteRecord", {"repo": self.did, "collection": collection, "rkey": rkey})

    def be_taken_down(self) -> None:
        """The server's administrator suspends the account (the development network's own administrator password)."""
        subject = {"$type": "com.atproto.admin.defs#repoRef", "did": self.did}
        body = {"subject": subject, "takedown": {"applied": True}}
        post(f"{self.network.pds}/xrpc/com.atproto.admin.updateSubjectStatus", body, basic="admin:admin-pass")

    def introduce(self, name: str, description: str = "", avatar: bytes = b"") -> None:
        """Sets the profile's display name and text (and picture, a PNG)."""
        record = {"$type": "app.bsky.actor.profile", "displayName": name, "description": description}
        if avatar:
            blob = post_bytes(
                f"{self.network.pds}/xrpc/com.atproto.repo.uploadBlob", avatar, "image/png", token=self.token
            )
            record["avatar"] = blob["blob"]
        body = {"repo": self.did, "collection": "app.bsky.actor.profile", "rkey": "self", "record": record}
        self._post("com.atproto.repo.putRecord", body)

    def read(self, uri: str) -> dict[str, Any]:
        """The post at ``uri`` as the AppView shows it now: text, counts, embed. Waits until it is there."""
        return eventually(lambda: find_post(self.network, uri), what=uri)

    def _create(self, collection: str, record: dict[str, Any]) -> Ref:
        full = {"$type": collection, "createdAt": _now(), **record}
        made = self._post("com.atproto.repo.createRecord", {"repo": self.did, "collection": collection, "record": full})
        return {"uri": made["uri"], "cid": made["cid"]}

    def _seen(self, ref: Ref) -> Ref:
        self.read(ref["uri"])
        return ref

    def _post(self, method: str, body: dict[str, Any]) -> Any:
        return post(f"{self.network.pds}/xrpc/{method}", body, token=self.token)


class Audience:
    """Makes people, and reads what anybody can read on the network."""

    def __init__(self, network: BlueskyNetwork) -> None:
        self.network = network

    def person(self, name: str) -> Person:
        """A new account ``<name>-<random>.test``, known to the AppView when this returns."""
        handle, password = f"{name}-{secrets.token_hex(3)}.test", secrets.token_urlsafe(12)
        body = {"handle": handle, "email": f"{handle.replace('.', '-')}@example.org", "password": password}
        made = post(f"{self.network.pds}/xrpc/com.atproto.server.createAccount", body)
        eventually(lambda: self.profile(made["did"]), what=f"profile of {handle}")
        return Person(self.network, handle, made["did"], password, made["accessJwt"])

    def profile(self, actor: str) -> dict[str, Any] | None:
        """The public profile of a handle or DID, or None while the AppView does not know it."""
        return _or_none(self.network, "app.bsky.actor.getProfile", {"actor": actor})

    def posts_of(self, actor: str) -> list[dict[str, Any]]:
        """The posts and replies (not reposts) that anybody sees on this account's page, newest first."""
        feed = get(f"{self.network.appview}/xrpc/app.bsky.feed.getAuthorFeed", {"actor": actor, "limit": 100})["feed"]
        return [item["post"] for item in feed if "reason" not in item]

    def records_of(self, person: Person, collection: str = "app.bsky.feed.post") -> list[dict[str, Any]]:
        """What really stands in the account's repository, whatever the AppView has indexed."""
        params = {"repo": person.did, "collection": collection, "limit": 100}
        records: list[dict[str, Any]] = get(f"{self.network.pds}/xrpc/com.atproto.repo.listRecords", params)["records"]
        return records

    def replies_to(self, uri: str) -> list[dict[str, Any]]:
        """The direct replies that anybody sees under the post at ``uri``."""
        thread = _or_none(self.network, "app.bsky.feed.getPostThread", {"uri": uri, "depth": 1})
        return [reply["post"] for reply in (thread or {}).get("thread", {}).get("replies", []) if "post" in reply]


def find_post(network: BlueskyNetwork, uri: str) -> dict[str, Any] | None:
    """The post as the AppView shows it, or None while it is not indexed."""
    posts: list[dict[str, Any]] = get(f"{network.appview}/xrpc/app.bsky.feed.getPosts", {"uris": [uri]})["posts"]
    return posts[0] if posts else None


def _or_none(network: BlueskyNetwork, method: str, params: dict[str, Any]) -> dict[str, Any] | None:
    try:
        answer: dict[str, Any] = get(f"{network.appview}/xrpc/{method}", params)
    except HttpRefused as refusal:
        if refusal.status not in (400, 404):
            raise
        return None
    return answer


def _ref(post_view: dict[str, Any]) -> Ref:
    return {"uri": post_view["uri"], "cid": post_view["cid"]}


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
