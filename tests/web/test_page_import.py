"""Bringing a page in from a file."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from binome.web.page_import import MOST_BYTES
from binome.workspaces.queries import BrandCard

pytestmark = pytest.mark.django_db


def test_a_file_too_large_is_refused_in_words(sofia: Client, brand: BrandCard) -> None:
    file = SimpleUploadedFile("posts.csv", b"a" * (MOST_BYTES + 1))
    answer = sofia.post(f"/b/{brand.slug}/channels/import/", {"file": file, "timezone": "Europe/Paris"})
    assert answer.status_code == 422
    assert "larger than 20 MB" in answer.text
