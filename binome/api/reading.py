"""Reads what a call brings: JSON and addresses, without the characters that no database keeps."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.utils.datastructures import MultiValueDict
from ninja.parser import Parser

from binome.core.problems import BadInput, Problem


class CleanParser(Parser):
    """Ninja's parser, which refuses NUL and halves of surrogate pairs before anything looks at them."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The JSON of the body; ValueError, which becomes a 400, for anything else."""
        body = json.loads(request.body)
        # In JSON that is UTF-8, both can only be written as an escape.
        if b"\\u" in request.body:
            for text in _texts(body):
                text.encode()
                if "\x00" in text:
                    raise ValueError("NUL")
        return body

    def parse_querydict(self, data: MultiValueDict[str, Any], list_fields: list[str], request: HttpRequest) -> Any:
        """The fields of an address or a form; BadInput naming the one that holds such a character."""
        for name, values in data.lists():
            if any("\x00" in value for value in values if isinstance(value, str)):
                raise BadInput(Problem("input.nul", name))
        return super().parse_querydict(data, list_fields, request)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        for one in value.values():
            yield from _texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one)
