from pathlib import Path
from uuid import uuid4

import pytest
from pytest_django.fixtures import Settings

from binome.content import media_store

SHA = "ab" * 32


@pytest.fixture(autouse=True)
def _own_folder(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


def test_bytes_come_back_from_a_file_that_only_we_read(tmp_path: Path) -> None:
    key = media_store.key_of(uuid4(), SHA)
    media_store.write(key, b"pixels")
    assert media_store.read(key) == b"pixels"
    assert (tmp_path / key).stat().st_mode & 0o077 == 0


def test_the_same_content_is_written_once(tmp_path: Path) -> None:
    key = media_store.key_of(uuid4(), SHA)
    media_store.write(key, b"pixels")
    media_store.write(key, b"pixels")
    assert [path.name for path in (tmp_path / key).parent.iterdir()] == [SHA]


@pytest.mark.parametrize("key", ["../../etc/passwd", "x", f"{uuid4()}/ab/../../{SHA}"])
def test_a_key_leads_nowhere_else(key: str) -> None:
    with pytest.raises(ValueError, match="storage key"):
        media_store.read(key)


def test_a_brand_s_files_go_with_it(tmp_path: Path) -> None:
    brand = uuid4()
    media_store.write(media_store.key_of(brand, SHA), b"pixels")
    media_store.remove_brand(brand)
    assert not (tmp_path / str(brand)).exists()
