"""A PDS and its AppView, as bluesky-social/atproto documents and does it (read 2026-08-20, run 2026-11).

Strict: unknown fields, wrong types, a refresh token used twice are errors. It knows nothing of Binôme.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
import json
import re
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from tests.contract.bluesky.asked import Xrpc, body_of, require_known
from tests.contract.bluesky.records import InvalidRecord, check
from tests.contract.serving import cut_off

POST = "app.bsky.feed.post"


@dataclass
class Actor:
    did: str
    handle: str
    password: str
    name: str = ""
    followers: int = 0


@dataclass
class Stored:
    """One record: `seen_at` is when the AppView saw it, to the microsecond so that order is total."""

    uri: str
    cid: str
    value: dict[str, Any]
    author: Actor
    seen_at: str


@dataclass
class BlueskyServer:
    """The network, and its switches: `limited` turns the next records down, `drop_answers` loses the next answers."""

    actors: dict[str, Actor] = field(default_factory=dict)
    records: dict[str, Stored] = field(default_factory=dict)
    blobs: dict[str, tuple[str, int]] = field(default_factory=dict)
    access: dict[str, tuple[str, float]] = field(default_factory=dict)
    refresh: dict[str, str] = field(default_factory=dict)
    commits: int = 0
    limited: int = 0
    drop_answers: int = 0
    numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def app(self) -> web.Application:
        app = web.Application(middlewares=[self._envelope], client_max_size=8 * 1024 * 1024)
        app.add_routes(
            [
                web.post("/xrpc/com.atproto.server.createSession", self.create_session),
                web.post("/xrpc/com.atproto.server.refreshSession", self.refresh_session),
                web.post("/xrpc/com.atproto.repo.uploadBlob", self.upload_blob),
                web.post("/xrpc/com.atproto.repo.putRecord", self.put_record),
                web.get("/xrpc/com.atproto.repo.getRecord", self.get_record),
                web.get("/xrpc/com.atproto.identity.resolveHandle", self.resolve_handle),
                web.get("/xrpc/app.bsky.actor.getProfile", self.get_profile),
                web.get("/xrpc/app.bsky.feed.getPosts", self.get_posts),
                web.get("/xrpc/app.bsky.feed.getPostThread", self.get_post_thread),
                web.get("/xrpc/app.bsky.notification.listNotifications", self.list_notifications),
            ]
        )
        return app

    @web.middleware
    async def _envelope(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        try:
            return await handler(request)
        except Xrpc as error:
            headers = {"ratelimit-reset": str(int(time.time()) + 300)} if error.status == 429 else {}
            body = {"error": error.name, "message": error.message}
            return web.json_response(body, status=error.status, headers=headers)

    # -- people and sessions

    def actor(self, handle: str, password: str = "abcd-efgh-ijkl-mnop") -> Actor:
        """The person of that handle, made on first mention."""
        found = next((actor for actor in self.actors.values() if actor.handle == handle), None)
        if found is None:
            did = "did:plc:" + base64.b32encode(hashlib.sha256(handle.encode()).digest()).decode().lower()[:24]
            found = self.actors[did] = Actor(did, handle, password, handle.split(".")[0].title())
        return found

    def _session(self, actor: Actor, life_s: float = 7200) -> dict[str, Any]:
        number, ends = next(self.numbers), time.time() + life_s
        access, refresh = _jwt("access", actor.did, number, ends), _jwt("refresh", actor.did, number, ends + 10**6)
        self.access[access], self.refresh[refresh] = (actor.did, ends), actor.did
        return {"accessJwt": access, "refreshJwt": refresh, "did": actor.did, "handle": actor.handle, "active": True}

    def _asker(self, request: web.Request) -> Actor:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if not token:
            raise Xrpc(401, "AuthMissing", "Authentication Required")
        did, ends = self.access.get(token, ("", 0.0))
        if not did:
            raise Xrpc(400, "InvalidToken", "Token could not be verified")
        if ends < time.time():
            raise Xrpc(400, "ExpiredToken", "Token has expired")
        return self.actors[did]

    async def create_session(self, request: web.Request) -> web.Response:
        body = await body_of(request, {"identifier", "password", "authFactorToken", "allowTakendown"})
        for actor in self.actors.values():
            if body["identifier"] in (actor.did, actor.handle) and body["password"] == actor.password:
                return web.json_response(self._session(actor))
        raise Xrpc(401, "AuthenticationRequired", "Invalid identifier or password")

    async def refresh_session(self, request: web.Request) -> web.Response:
        if await request.read():
            raise Xrpc(400, "InvalidRequest", "A request body was provided when none was expected")
        did = self.refresh.pop(request.headers.get("Authorization", "").removeprefix("Bearer "), None)
        if did is None:
            raise Xrpc(400, "ExpiredToken", "Token has been revoked")
        return web.json_response(self._session(self.actors[did]))

    async def resolve_handle(self, request: web.Request) -> web.Response:
        require_known(request, {"handle"})
        for actor in self.actors.values():
            if actor.handle == request.query["handle"]:
                return web.json_response({"did": actor.did})
        raise Xrpc(400, "InvalidRequest", "Unable to resolve handle")

    # -- records

    async def upload_blob(self, request: web.Request) -> web.Response:
        self._asker(request)
        content = await request.read()
        if len(content) > 5_000_000:
            raise Xrpc(413, "PayloadTooLarge", "request entity too large")
        digest = base64.b32encode(hashlib.sha256(content).digest()).decode().lower().rstrip("=")
        cid = f"bafkrei{digest}"
        self.blobs[cid] = (request.content_type, len(content))
        blob = {"$type": "blob", "ref": {"$link": cid}, "mimeType": request.content_type, "size": len(content)}
        return web.json_response({"blob": blob})

    async def put_record(self, request: web.Request) -> web.Response:
        asker = self._asker(request)
        body = await body_of(request, {"repo", "collection", "rkey", "record", "swapRecord", "swapCommit", "validate"})
        if self.limited:
            self.limited -= 1
            raise Xrpc(429, "RateLimitExceeded", "Rate Limit Exceeded")
        if body["repo"] != asker.did or body["collection"] != POST:
            raise Xrpc(400, "InvalidRequest", "not this account's posts")
        if not re.fullmatch(r"[234567abcdefghij][234567a-z]{12}", body["rkey"]):
            raise Xrpc(400, "InvalidRequest", "rkey is not a TID")
        stored = self._put(asker, body)
        if self.drop_answers:
            self.drop_answers -= 1
            cut_off(request)
        return web.json_response({"uri": stored.uri, "cid": stored.cid, "validationStatus": "valid"})

    def _put(self, author: Actor, body: Mapping[str, Any]) -> Stored:
        """Equal bytes are a no-op, looked at before `swapRecord`; null there asserts that nothing is stored."""
        uri, record = f"at://{author.did}/{POST}/{body['rkey']}", body["record"]
        held = self.records.get(uri)
        if held is not None and held.value == record:
            return held
        if "swapRecord" in body and body["swapRecord"] is None and held is not None:
            raise Xrpc(400, "InvalidSwap", f"Record was at {held.cid}")
        try:
            check(record, self.blobs)
        except InvalidRecord as complaint:
            raise Xrpc(400, "InvalidRequest", str(complaint)) from complaint
        return self.store(author, body["rkey"], record)

    def store(self, author: Actor, rkey: str, record: dict[str, Any]) -> Stored:
        """A commit: the record stands, and the AppView sees it at once."""
        self.commits += 1
        cid = "bafyrei" + hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()[:52]
        stored = Stored(f"at://{author.did}/{POST}/{rkey}", cid, record, author, _stamp())
        self.records[stored.uri] = stored
        return stored

    def say(self, handle: str, text: str, *, to: str = "", mention: str = "") -> Stored:
        """Somebody of the audience posts, answers `to`, or mentions a DID."""
        rkey = f"3kaaaaaaa{next(self.numbers):04d}".translate(str.maketrans("0189", "wxyz"))
        record: dict[str, Any] = {"$type": POST, "text": text, "createdAt": _stamp()}
        if to:
            parent = {"uri": to, "cid": self.records[to].cid}
            record["reply"] = {"root": self.records[to].value.get("reply", {}).get("root", parent), "parent": parent}
        if mention:
            feature = {"$type": "app.bsky.richtext.facet#mention", "did": mention}
            record["facets"] = [{"index": {"byteStart": 0, "byteEnd": 5}, "features": [feature]}]
        return self.store(self.actor(handle), rkey, record)

    async def get_record(self, request: web.Request) -> web.Response:
        require_known(request, {"repo", "collection", "rkey", "cid"})
        uri = f"at://{request.query['repo']}/{request.query['collection']}/{request.query['rkey']}"
        stored = self.records.get(uri)
        if stored is None:
            raise Xrpc(400, "RecordNotFound", f"Could not locate record: {uri}")
        return web.json_response({"uri": uri, "cid": stored.cid, "value": stored.value})

    # -- the AppView

    async def get_profile(self, request: web.Request) -> web.Response:
        self._asker(request)
        require_known(request, {"actor"})
        actor = self.actors.get(request.query["actor"])
        if actor is None:
            raise Xrpc(400, "InvalidRequest", "Profile not found")
        return web.json_response({**_author(actor), "followersCount": actor.followers, "postsCount": 0})

    async def get_posts(self, request: web.Request) -> web.Response:
        self._asker(request)
        require_known(request, {"uris"})
        uris = request.query.getall("uris")
        if len(uris) > 25:
            raise Xrpc(400, "InvalidRequest", "Error: uris must not have more than 25 elements")
        return web.json_response({"posts": [self._view(self.records[uri]) for uri in uris if uri in self.records]})

    async def get_post_thread(self, request: web.Request) -> web.Response:
        self._asker(request)
        require_known(request, {"uri", "depth", "parentHeight"})
        stored = self.records.get(request.query["uri"])
        if stored is None:
            raise Xrpc(400, "NotFound", "Post not found")
        return web.json_response({"thread": self._thread(stored)})

    async def list_notifications(self, request: web.Request) -> web.Response:
        """Newest first; the cursor is the instant to continue before."""
        asker = self._asker(request)
        require_known(request, {"limit", "cursor", "reasons", "priority", "seenAt"})
        limit, before = int(request.query.get("limit", "50")), request.query.get("cursor", "9")
        if not 1 <= limit <= 100:
            raise Xrpc(400, "InvalidRequest", "limit")
        about = [(stored, reason) for stored in self.records.values() if (reason := self._reason(stored, asker))]
        ordered = sorted(about, key=lambda pair: pair[0].seen_at, reverse=True)
        page = [pair for pair in ordered if pair[0].seen_at < before][:limit]
        body: dict[str, Any] = {"notifications": [self._notification(*pair) for pair in page]}
        if len(page) == limit:
            body["cursor"] = page[-1][0].seen_at
        return web.json_response(body)

    def _reason(self, stored: Stored, asker: Actor) -> str:
        if stored.author.did == asker.did:
            return ""
        reply = stored.value.get("reply")
        if reply and asker.did in (reply["parent"]["uri"].split("/")[2], reply["root"]["uri"].split("/")[2]):
            return "reply"
        dids = [feature.get("did") for facet in stored.value.get("facets", []) for feature in facet["features"]]
        return "mention" if asker.did in dids else ""

    def _notification(self, stored: Stored, reason: str) -> dict[str, Any]:
        view = {"uri": stored.uri, "cid": stored.cid, "author": _author(stored.author), "reason": reason}
        return {**view, "record": stored.value, "isRead": False, "indexedAt": stored.seen_at}

    def _below(self, stored: Stored) -> list[Stored]:
        return [r for r in self.records.values() if r.value.get("reply", {}).get("parent", {}).get("uri") == stored.uri]

    def _thread(self, stored: Stored) -> dict[str, Any]:
        replies = [self._thread(below) for below in self._below(stored)]
        return {"$type": "app.bsky.feed.defs#threadViewPost", "post": self._view(stored), "replies": replies}

    def _view(self, stored: Stored) -> dict[str, Any]:
        counts = {"likeCount": 0, "repostCount": 0, "replyCount": len(self._below(stored)), "quoteCount": 0}
        view = {"uri": stored.uri, "cid": stored.cid, "author": _author(stored.author), "record": stored.value}
        return {**view, **counts, "indexedAt": stored.seen_at}


def _author(actor: Actor) -> dict[str, Any]:
    return {"did": actor.did, "handle": actor.handle, "displayName": actor.name}


def _stamp() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _jwt(kind: str, did: str, number: int, ends: float) -> str:
    claims = {"scope": f"com.atproto.{kind}", "sub": did, "jti": number, "exp": int(ends)}
    return f"e30.{base64.urlsafe_b64encode(json.dumps(claims).encode()).rstrip(b'=').decode()}.signature"
