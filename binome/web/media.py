"""The bytes of a picture, to those who may see its brand."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse, HttpResponseNotModified
from django.urls import path
from django.utils.http import content_disposition_header

from binome.content.queries import media_card, open_media, open_small_media
from binome.core.problems import NotFound
from binome.web.door import BrandRequest, brand_page

INLINE = frozenset({"image/jpeg", "image/png", "image/webp", "image/gif"})


@brand_page("content.view")
def media(request: BrandRequest, media_id: UUID, small: bool = False) -> HttpResponse:
    """The picture as it is published, or a small copy of it. Our own encoding: its type is fixed, never sniffed."""
    card = media_card(media_id)
    etag = f'"{card.sha256}{"-small" if small else ""}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponseNotModified()
    try:
        data = open_small_media(card.storage_key) if small else open_media(card.storage_key)
    except FileNotFoundError:
        raise NotFound("media", media_id) from None
    mime = "image/webp" if small else card.mime
    response = HttpResponse(data, content_type=mime)
    response["Content-Disposition"] = content_disposition_header(mime not in INLINE, card.name) or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, max-age=31536000, immutable"
    response["ETag"] = etag
    return response


urlpatterns = [
    path("b/<slug:slug>/media/<uuid:media_id>", media, name="media"),
    path("b/<slug:slug>/media/<uuid:media_id>/small", media, {"small": True}, name="small_media"),
]
