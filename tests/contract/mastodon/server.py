"""Mastodon's documented semantics (docs.joinmastodon.org, read 2026-07-02; specs/mastodon_openapi.json, 4.7).

Strict: an unknown parameter, a wrong content type, a scope that was not granted is an error of the test. It knows
nothing of Binôme.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import web

from tests.contract.mastodon.asked import Unprocessable, body_of, require_known
from tests.contract.mastodon.consent import ConsentDesk
from tests.contract.mastodon.state import Media, Status, account_json, media_json, status_json
from tests.contract.serving import cut_off

_STATUS_PARAMS = {
    *("status", "media_ids", "poll", "in_reply_to_id", "sensitive", "spoiler_text", "visibility", "language"),
    *("scheduled_at", "quoted_status_id", "quote_approval_policy"),
}
_KEY_LIFE = timedelta(hours=1)
_MOST_CHARACTERS = 500
_MOST_BYTES = 16_777_216


@dataclass
class MastodonServer(ConsentDesk):
    """The server, and its switches: `limited` turns the next posts down, `drop_answers` loses the next answers."""

    limited: int = 0
    drop_answers: int = 0

    def app(self) -> web.Application:
        app = web.Application(middlewares=[self._doorkeeper], client_max_size=32 * 1024 * 1024)
        app.add_routes(
            [
                web.get("/.well-known/nodeinfo", self.nodeinfo_links),
                web.get("/nodeinfo/2.0", self.nodeinfo),
                web.get("/api/v2/instance", self.instance),
                web.post("/api/v1/apps", self.register),
                web.post("/oauth/token", self.token),
                web.get("/api/v1/accounts/verify_credentials", self.verify),
                web.get("/api/v1/accounts/{id}/statuses", self.account_statuses),
                web.post("/api/v2/media", self.upload),
                web.get("/api/v1/media/{id}", self.media),
                web.post("/api/v1/statuses", self.post_status),
                web.get("/api/v1/statuses", self.some_statuses),
                web.get("/api/v1/statuses/{id}", self.one_status),
                web.get("/api/v1/statuses/{id}/context", self.context),
                web.get("/api/v1/notifications", self.notifications),
            ]
        )
        return app

    @web.middleware
    async def _doorkeeper(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Errors as Mastodon words them, rate-limit headers on every answer."""
        try:
            response = await handler(request)
        except Unprocessable as problem:
            response = web.json_response({"error": f"Validation failed: {problem}"}, status=422)
        reset = datetime.now(UTC) + timedelta(minutes=5)
        response.headers["X-RateLimit-Limit"] = "300"
        response.headers["X-RateLimit-Remaining"] = "0" if response.status == 429 else "299"
        response.headers["X-RateLimit-Reset"] = reset.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        return response

    # -- who asks

    def _person(self, request: web.Request, scope: str) -> str:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in self.state.tokens:
            raise web.HTTPUnauthorized(text='{"error": "The access token is invalid"}', content_type="application/json")
        person, granted = self.state.tokens[token]
        if not {scope, scope.split(":")[0]} & granted:
            raise web.HTTPForbidden(
                text='{"error": "This action is outside the authorized scopes"}', content_type="application/json"
            )
        return person

    # -- the server about itself

    async def nodeinfo_links(self, request: web.Request) -> web.Response:
        link = {"rel": "http://nodeinfo.diaspora.software/ns/schema/2.0", "href": f"{self.state.url}/nodeinfo/2.0"}
        return web.json_response({"links": [link]})

    async def nodeinfo(self, request: web.Request) -> web.Response:
        return web.json_response({"version": "2.0", "software": {"name": "mastodon", "version": "4.5.1"}})

    async def instance(self, request: web.Request) -> web.Response:
        statuses = {"max_characters": _MOST_CHARACTERS, "max_media_attachments": 4, "characters_reserved_per_url": 23}
        media = {
            "supported_mime_types": ["image/jpeg", "image/png", "image/gif", "image/webp", "video/mp4"],
            "description_limit": 1500,
            "image_size_limit": _MOST_BYTES,
            "image_matrix_limit": 33_177_600,
            "video_size_limit": 103_809_024,
        }
        configuration = {"statuses": statuses, "media_attachments": media}
        return web.json_response(
            {"domain": "127.0.0.1", "version": "4.5.1", "api_versions": {"mastodon": 7}, "configuration": configuration}
        )

    async def verify(self, request: web.Request) -> web.Response:
        person = self.state.people[self._person(request, "read:accounts")]
        return web.json_response(account_json(self.state, person))

    # -- media

    async def upload(self, request: web.Request) -> web.Response:
        self._person(request, "write:media")
        if request.content_type != "multipart/form-data":
            raise web.HTTPBadRequest(text="not a multipart form")
        form = await request.post()
        require_known(form.keys(), {"file", "description", "focus", "thumbnail"})
        file = form["file"]
        assert isinstance(file, web.FileField), "`file` must be a file"
        if not file.content_type.startswith(("image/", "video/")):
            raise Unprocessable("File content type is invalid")
        if len(file.file.read()) > _MOST_BYTES:
            raise Unprocessable("File size must be less than 16 MB")
        media = Media(
            self.state.new_id(), file.content_type, str(form.get("description", "")), self.state.slow_media_polls
        )
        self.state.media[media.id] = media
        return web.json_response(media_json(self.state, media), status=202 if media.polls_left else 200)

    async def media(self, request: web.Request) -> web.Response:
        self._person(request, "write:media")
        media = self.state.media.get(request.match_info["id"])
        if media is None:
            return _not_found()
        waiting = media.polls_left > 0
        media.polls_left = max(0, media.polls_left - 1)
        return web.json_response(media_json(self.state, media), status=206 if waiting else 200)

    # -- statuses

    async def post_status(self, request: web.Request) -> web.Response:
        person = self.state.people[self._person(request, "write:statuses")]
        body = await body_of(request, _STATUS_PARAMS)
        if self.limited:
            self.limited -= 1
            return web.json_response({"error": "Throttled"}, status=429)
        key = (person.id, request.headers.get("Idempotency-Key", ""))
        status = self._replayed(key) or self._created(person.id, body)
        if isinstance(status, web.Response):
            return status
        self.state.keys[key] = (datetime.now(UTC), status.id)
        if self.drop_answers:
            self.drop_answers -= 1
            cut_off(request)
        return web.json_response(status_json(self.state, status))

    def _replayed(self, key: tuple[str, str]) -> Status | None:
        at, status_id = self.state.keys.get(key, (datetime.min.replace(tzinfo=UTC), ""))
        fresh = key[1] and datetime.now(UTC) - at < _KEY_LIFE
        return self.state.statuses.get(status_id) if fresh else None

    def _created(self, person_id: str, body: Mapping[str, Any]) -> Status | web.Response:
        text, parent = str(body.get("status") or ""), str(body.get("in_reply_to_id") or "")
        media = [self._attachable(str(media_id)) for media_id in body.get("media_ids") or []]
        if parent and parent not in self.state.statuses:
            return _not_found()
        if not text.strip() and not media:
            raise Unprocessable("Text can't be blank")
        if _length(text + str(body.get("spoiler_text") or "")) > _MOST_CHARACTERS:
            raise Unprocessable(f"Text character limit of {_MOST_CHARACTERS} exceeded")
        if body.get("visibility", "public") not in ("public", "unlisted", "private", "direct"):
            raise Unprocessable("Visibility is not included in the list")
        if body.get("language") and not re.fullmatch(r"[a-z]{2,3}(-\w+)?", str(body["language"])):
            raise Unprocessable("Language is not a valid locale")
        fields = {name: body[name] for name in ("visibility", "language", "spoiler_text") if body.get(name)}
        status = self.state.add_status(self.state.people[person_id], text, in_reply_to=parent, media=media, **fields)
        for item in media:
            item.attached_to = status.id
        return status

    def _attachable(self, media_id: str) -> Media:
        media = self.state.media.get(media_id)
        if media is None or media.attached_to:
            raise Unprocessable("Media attachment does not exist")
        if media.polls_left:
            raise Unprocessable("Cannot attach files that have not finished processing. Try again in a moment!")
        return media

    async def one_status(self, request: web.Request) -> web.Response:
        self._person(request, "read:statuses")
        status = self.state.statuses.get(request.match_info["id"])
        return web.json_response(status_json(self.state, status)) if status else _not_found()

    async def some_statuses(self, request: web.Request) -> web.Response:
        self._person(request, "read:statuses")
        require_known(request.query.keys(), {"id[]"})
        asked = request.query.getall("id[]")
        assert len(asked) <= 20, "at most 20 statuses a call"
        found = [self.state.statuses[key] for key in asked if key in self.state.statuses]
        return web.json_response([status_json(self.state, status) for status in found])

    async def context(self, request: web.Request) -> web.Response:
        self._person(request, "read:statuses")
        status = self.state.statuses.get(request.match_info["id"])
        if status is None:
            return _not_found()
        below = [status_json(self.state, found) for found in self.state.descendants(status.id)]
        return web.json_response({"ancestors": [], "descendants": below})

    async def account_statuses(self, request: web.Request) -> web.Response:
        self._person(request, "read:statuses")
        names = {"limit", "max_id", "min_id", "since_id", "exclude_reblogs", "exclude_replies", "only_media", "pinned"}
        require_known(request.query.keys(), names)
        own = [status for status in self.state.statuses.values() if status.author.id == request.match_info["id"]]
        page = _page(request.query, {status.id: status for status in own}, most=40, default=20)
        return web.json_response([status_json(self.state, status) for status in page])

    # -- notifications

    async def notifications(self, request: web.Request) -> web.Response:
        person = self._person(request, "read:notifications")
        names = {"limit", "max_id", "min_id", "since_id", "types[]", "exclude_types[]", "account_id"}
        require_known(request.query.keys(), names)
        types = request.query.getall("types[]", ["mention"])
        own = {row[0]: row for row in self.state.notifications if row[1] == person and row[2] in types}
        page = _page(request.query, own, most=80, default=40)
        return web.json_response([self._notification(*row) for row in page if row[3] in self.state.statuses])

    def _notification(self, key: str, _person: str, kind: str, status_id: str) -> dict[str, Any]:
        status = self.state.statuses[status_id]
        account = account_json(self.state, status.author)
        return {"id": key, "type": kind, "account": account, "status": status_json(self.state, status)}


def _page(query: Mapping[str, str], rows: Mapping[str, Any], *, most: int, default: int) -> list[Any]:
    """Newest first; `min_id` gives the rows *immediately* after it, `since_id` is a mere lower bound."""
    limit = min(int(query.get("limit", default)), most)
    floor = int(query.get("min_id") or query.get("since_id") or 0)
    ceiling = int(query.get("max_id") or 10**30)
    ids = sorted((int(key) for key in rows if floor < int(key) < ceiling), reverse=True)
    chosen = ids[-limit:] if "min_id" in query else ids[:limit]
    return [rows[str(key)] for key in chosen]


def _length(text: str) -> int:
    """Documented count: a link is 23, a distant mention its local part. Combining marks are not used by our tests."""
    text = re.sub(r"https?://\S+", "x" * 23, text)
    return len(re.sub(r"@(\w+)@[\w.-]+\w", r"@\1", text))


def _not_found() -> web.Response:
    return web.json_response({"error": "Record not found"}, status=404)
