"""What `binome up` says: one calm screen."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from binome.site.home import Home


@dataclass(frozen=True)
class Running:
    """What runs where, as kept in `up.json` for whoever starts a second time."""

    url: str
    data: str
    logs: str
    database: str
    processes: dict[str, int]
    notes: tuple[str, ...] = ()

    def text(self) -> str:
        rows = [
            ("Open", self.url),
            ("Data", self.data),
            ("Logs", self.logs),
            ("Database", self.database),
            ("Processes", "   ".join(f"{name} {pid}" for name, pid in self.processes.items())),
            ("Stop", "Ctrl-C here"),
        ]
        lines = ["", "  Binôme runs.", "", *(f"  {name:<10} {value}" for name, value in rows)]
        return "\n".join([*lines, *(f"\n  {note}" for note in self.notes), ""])


def remember(home: Home, running: Running) -> None:
    """Keep the screen for others."""
    _path(home).write_text(json.dumps(asdict(running), ensure_ascii=False))


def forget(home: Home) -> None:
    _path(home).unlink(missing_ok=True)


def recall(home: Home) -> str:
    """The address at which Binôme runs here, or '' while it starts or stops."""
    try:
        return str(json.loads(_path(home).read_text())["url"])
    except (OSError, ValueError, KeyError):
        return ""


def _path(home: Home) -> Path:
    return home.root / "up.json"
