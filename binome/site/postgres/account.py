"""The system account that runs the server: PostgreSQL refuses root, so root hands it to somebody else."""

import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from binome.site.postgres.problem import PostgresProblem

CANDIDATES = ("binome", "postgres", "nobody")


class DropTo(TypedDict, total=False):
    """Keyword arguments of subprocess.Popen that make a child run as an account."""

    user: int
    group: int
    extra_groups: list[int]


@dataclass(frozen=True)
class Account:
    """Who runs the server. `foreign` when it is not who we are."""

    uid: int
    gid: int
    foreign: bool

    def drop(self) -> DropTo:
        return {"user": self.uid, "group": self.gid, "extra_groups": []} if self.foreign else {}

    def own(self, path: Path) -> None:
        """Give a path that we have just created to the account."""
        if self.foreign:
            os.chown(path, self.uid, self.gid)

    def can_enter(self, folder: Path) -> bool:
        """Whether the account can traverse a folder and all those above; asked of the kernel, not computed."""
        test = ["/bin/sh", "-c", 'cd -- "$1" 2>/dev/null', "sh", str(folder)]
        return not self.foreign or subprocess.run(test, cwd="/", **self.drop()).returncode == 0


def server_account(folder: Path) -> Account:
    """Ourselves; for root, who owns the server's folder already, else an unprivileged account (see `_unprivileged`)."""
    if os.geteuid() != 0:
        return Account(os.geteuid(), os.getegid(), foreign=False)
    if folder.exists() and (owner := folder.stat()).st_uid != 0:
        return Account(owner.st_uid, owner.st_gid, foreign=True)
    return _unprivileged()


def _unprivileged() -> Account:
    """The account of BINOME_POSTGRES_USER, or the first candidate that the machine has."""
    named = os.environ.get("BINOME_POSTGRES_USER")
    for name in (named,) if named else CANDIDATES:
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_uid, entry.pw_gid, foreign=True)
    raise PostgresProblem(f"No account to run PostgreSQL as (looked for {named or ', '.join(CANDIDATES)}).")
