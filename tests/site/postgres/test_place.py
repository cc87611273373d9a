"""Where the embedded server lives."""

import os
from pathlib import Path

import pytest

from binome.site.home import Home
from binome.site.postgres.place import find_place, make_socket_folder, socket_folder


@pytest.fixture
def home(tmp_path: Path) -> Home:
    for above in (tmp_path, *tmp_path.parents[:2]):
        above.chmod(above.stat().st_mode | 0o011)
    return Home(tmp_path / "home").make()


def test_a_socket_folder_is_short_and_private(home: Home) -> None:
    made = make_socket_folder(find_place(home))
    assert len(os.fsencode(made)) <= 80
    assert made.stat().st_mode & 0o777 == 0o700


def test_a_long_path_gets_a_socket_folder_elsewhere_and_keeps_it(home: Home) -> None:
    far = Home(home.root / ("long" * 20)).make()
    made = make_socket_folder(find_place(far))
    assert len(os.fsencode(made)) <= 80
    assert make_socket_folder(find_place(far)) == made
    made.rmdir()


def test_a_home_copied_elsewhere_does_not_keep_the_address_of_the_first(home: Home) -> None:
    make_socket_folder(find_place(home))
    copy = Home(home.root.with_name("copy")).make()
    (copy.root / "socket.path").write_text((home.root / "socket.path").read_text())
    assert socket_folder(copy) is None


@pytest.mark.skipif(os.geteuid() != 0, reason="only root hands the server to another account")
def test_root_hands_the_server_to_another_account(home: Home) -> None:
    place = find_place(home)
    assert place.account.uid != 0
    assert place.folder.stat().st_uid == place.account.uid


@pytest.mark.skipif(os.geteuid() != 0, reason="only root hands the server to another account")
def test_a_home_that_the_account_cannot_enter_is_left_as_it_is(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o700)
    place = find_place(Home(closed / "home"))
    assert place.moved
    assert closed.stat().st_mode & 0o777 == 0o700
    place.folder.rmdir()
