"""Where the server's programs, data and socket are, given a home and the account that runs it."""

import hashlib
import os
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from binome.site.home import Home
from binome.site.postgres.account import Account, server_account
from binome.site.postgres.binaries import copy_below, wheel_folder

FALLBACK = Path("/var/lib/binome")
LONGEST_SOCKET_FOLDER = 80
"""sun_path holds 107 bytes on Linux, 103 on macOS, and PostgreSQL adds `/.s.PGSQL.5432.lock`."""


@dataclass(frozen=True)
class Place:
    """`home` holds locks and logs; `folder` (owned by the account, 0700) holds data; `programs` holds bin/."""

    home: Home
    account: Account
    folder: Path
    programs: Path

    @property
    def data(self) -> Path:
        return self.folder / "data"

    @property
    def moved(self) -> bool:
        """Whether the data are outside the home, because the account can't get there."""
        return self.home.root not in self.folder.parents

    def program(self, name: str) -> str:
        return str(self.programs / "bin" / name)


def find_place(home: Home) -> Place:
    """Decide the folders, create those that lack, and never change the mode of one that we did not create."""
    home.make()
    account = server_account(home.root / "postgres")
    folder = home.root / "postgres" if account.can_enter(home.root) else _fallback_folder(home)
    _make_private(folder, account)
    return Place(home, account, folder, _reachable_programs(account))


def _fallback_folder(home: Home) -> Path:
    _make_passable(FALLBACK)
    return FALLBACK / hashlib.sha256(str(home.root).encode()).hexdigest()[:12]


def _reachable_programs(account: Account) -> Path:
    programs = wheel_folder()
    if account.can_enter(programs / "bin"):
        return programs
    _make_passable(FALLBACK)
    return copy_below(FALLBACK)


def _make_passable(folder: Path) -> None:
    if not folder.exists():
        folder.mkdir(parents=True)
        folder.chmod(0o755)


def _make_private(folder: Path, account: Account) -> None:
    if not folder.exists():
        folder.mkdir(mode=0o700)
        account.own(folder)


def socket_folder(home: Home) -> Path | None:
    """Where the server listens; what clients give as host. None if no server was ever made for this home."""
    try:
        owner, folder = (home.root / "socket.path").read_text().splitlines()
    except (OSError, ValueError):
        return None
    return Path(folder) if owner == str(home.root) else None  # a home copied elsewhere brings its old address along


def make_socket_folder(place: Place) -> Path:
    """A 0700 folder with a short name, in the server's folder where it fits, else in the temporary folder."""
    known = socket_folder(place.home)
    if known and _is_ours(known, place.account):
        return known
    made = _new_socket_folder(place)
    (place.home.root / "socket.path").write_text(f"{place.home.root}\n{made}\n")
    return made


def _new_socket_folder(place: Place) -> Path:
    near = place.folder / "run"
    if len(os.fsencode(near)) <= LONGEST_SOCKET_FOLDER and "," not in str(near):
        _make_private(near, place.account)
        return near
    far = Path(tempfile.mkdtemp(prefix="binome-", dir="/tmp"))
    place.account.own(far)
    return far


def _is_ours(folder: Path, account: Account) -> bool:
    """A folder of /tmp could have been replaced by somebody else's: owner and mode are looked at, links refused."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(found.st_mode) and found.st_uid == account.uid and stat.S_IMODE(found.st_mode) == 0o700
