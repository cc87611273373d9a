"""The brand's pictures."""

from __future__ import annotations

from typing import Annotated

from ninja import UploadedFile
from ninja.params.functions import File

from binome.api.door import BrandCall, Room
from binome.api.v1.posts import MediaOut
from binome.content.actions.add_media import add_media
from binome.content.queries import MediaCard, media_library

room = Room("Media")


@room.get("/media", "content.view", list[MediaOut])
def list_media(request: BrandCall) -> tuple[MediaCard, ...]:
    """The latest 60 pictures, the last added first."""
    return media_library()


@room.post("/media", "content.write", MediaOut, 201)
def upload_media(request: BrandCall, file: Annotated[UploadedFile, File()]) -> MediaCard:
    """Add a picture (JPEG, PNG, GIF, WebP; 25 MB), as `multipart/form-data`. It is re-encoded: what the camera wrote
    beside the pixels goes. The same picture twice is the same media."""
    return add_media(request.actor, data=file.read(), name=file.name or "", now=request.now)
