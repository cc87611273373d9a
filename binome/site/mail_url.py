"""BINOME_SMTP_URL, such as smtp://user:password@mail.example:587, as Django's settings."""

from typing import Any
from urllib.parse import unquote, urlsplit


def mail_settings(url: str) -> dict[str, Any]:
    """Without a URL, mails become files; `smtp` starts TLS on 587 (not on 25), `smtps` speaks TLS from the start."""
    if not url:
        return {"EMAIL_BACKEND": "binome.site.mails.MailFiles"}
    parts = urlsplit(url)
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname or "localhost",
        "EMAIL_PORT": parts.port or (465 if parts.scheme == "smtps" else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": parts.scheme == "smtps",
        "EMAIL_USE_TLS": parts.scheme == "smtp" and parts.port != 25,
        "EMAIL_TIMEOUT": 15,
    }
