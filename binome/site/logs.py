"""Structured logs: one JSON line an event, secrets struck out."""

import json
import logging
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

STRUCK = "***"
SECRET_NAME = re.compile(r"pass(word|wd)?$|secret|token|authorization|cookie|api_?key|fernet|credential", re.IGNORECASE)
SECRET_IN_TEXT = re.compile(
    r"((?:bearer|basic|dpop)\s+|(?:password|passwd|secret|token|access_token|refresh_token|api_key|code)[\"']?\s*[=:]\s*[\"']?"
    r"|://[^\s:/@]*:)[^\s\"'&,;@]+",
    re.IGNORECASE,
)
_ORDINARY = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName", "request"}


def redact(text: str) -> str:
    """Strike out what follows `token=`, `password:`, `Bearer ` and the password of a URL."""
    return SECRET_IN_TEXT.sub(rf"\1{STRUCK}", text)


class JsonLines(logging.Formatter):
    """{"at", "level", "from", "event", …extra, "error"}; a value whose name sounds secret is never written."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": redact(record.getMessage()),
        }
        line |= {key: _clean(key, value) for key, value in vars(record).items() if key not in _ORDINARY}
        if record.exc_info:
            line["error"] = redact(self.formatException(record.exc_info))
        return json.dumps(line, ensure_ascii=False, default=str)


def _clean(name: str, value: object) -> object:
    if SECRET_NAME.search(name):
        return STRUCK
    return value if isinstance(value, int | float | bool | None) else redact(str(value))


def logging_settings(level: str) -> dict[str, Any]:
    """Django's LOGGING: everything to standard error, as JSON lines."""
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": "binome.site.logs.JsonLines"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "level": level, "propagate": True},
            "django.server": {"handlers": [], "propagate": True},
            "django.request": {"level": "ERROR"},
            "uvicorn.error": {"level": "WARNING"},
            "procrastinate": {"level": "WARNING"},
        },
    }


def supervisor_logging(path: Path) -> dict[str, Any]:
    """The supervisor's own log goes to a file, so that its screen stays calm."""
    settings = logging_settings("INFO")
    settings["handlers"] = {"file": {"class": "logging.FileHandler", "filename": path, "formatter": "json"}}
    settings["root"] = {"handlers": ["file"], "level": "INFO"}
    settings["loggers"] = {}
    return settings
