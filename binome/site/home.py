"""BINOME_HOME: the one folder where this installation keeps what it must not lose."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import binome

CHECKOUT = Path(binome.__file__).resolve().parent.parent


@dataclass(frozen=True)
class Home:
    """The folders of an installation. Nothing is created by reading this; `make` creates."""

    root: Path

    @property
    def secrets(self) -> Path:
        return self.root / "secrets.json"

    @property
    def logs(self) -> Path:
        return self.root / "logs"

    @property
    def media(self) -> Path:
        return self.root / "media"

    @property
    def mails(self) -> Path:
        return self.root / "mails"

    def make(self) -> "Home":
        """Create what lacks. Root's home lets others pass (0711), for the server that runs as another user."""
        with suppress(FileExistsError):  # another process may make it at the same time; a folder found is left as it is
            self.root.mkdir(parents=True)
            self.root.chmod(0o711 if os.geteuid() == 0 else 0o700)
        for folder in (self.logs, self.media, self.mails):
            folder.mkdir(mode=0o700, exist_ok=True)
        return self


def current_home() -> Home:
    """The home named by BINOME_HOME; else `var/` of a checkout, else the user's data folder."""
    named = os.environ.get("BINOME_HOME")
    if named:
        return Home(Path(named).expanduser().absolute())
    if (CHECKOUT / "pyproject.toml").exists():
        return Home(CHECKOUT / "var")
    return Home(Path.home() / ".local" / "share" / "binome")
