"""A program that calls our API with a personal key."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

from tests.live.plain_http import get, post, post_bytes


@dataclass(frozen=True)
class ApiCaller:
    """Calls below one brand of an installation."""

    url: str
    brand: str
    key: str

    def get(self, path: str, **params: Any) -> Any:
        """What the API answers to a GET."""
        return get(self._at(path), params, token=self.key)

    def post(self, path: str, **body: Any) -> Any:
        """What the API answers to a POST of JSON."""
        return post(self._at(path), body, token=self.key)

    def upload(self, name: str, mime: str, content: bytes) -> Any:
        """The picture as the library shows it."""
        boundary = uuid.uuid4().hex
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\nContent-Type: {mime}'
        body = f"{head}\r\n\r\n".encode() + content + f"\r\n--{boundary}--\r\n".encode()
        return post_bytes(self._at("media"), body, f"multipart/form-data; boundary={boundary}", token=self.key)

    def _at(self, path: str) -> str:
        return f"{self.url}/api/v1/brands/{self.brand}/{path}"
