from datetime import datetime
from pathlib import Path

from pytest_django import DjangoCaptureOnCommitCallbacks

from binome.content.actions.add_media import add_media
from binome.content.actions.forget_media import forget_media
from binome.workspaces.queries import BrandCard
from tests.cast import cm, smm
from tests.content.conftest import png


def test_the_files_of_a_removed_brand_go_when_the_removal_is_sure(
    brand: BrandCard, now: datetime, tmp_path: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    add_media(cm(brand), data=png(), name="a.png", now=now)
    with django_capture_on_commit_callbacks() as later:
        forget_media(smm(brand))
    assert (tmp_path / str(brand.id)).exists()
    later[0]()
    assert not (tmp_path / str(brand.id)).exists()
