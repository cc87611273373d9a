"""Django's settings. What an operator may change comes from the environment; `binome check` explains each."""

import os
from pathlib import Path
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from binome.site.databases import find_logins, is_external
from binome.site.home import current_home
from binome.site.logs import logging_settings
from binome.site.mail_url import mail_settings
from binome.site.secrets_file import load_secrets

PACKAGE = Path(__file__).resolve().parent.parent
HOME = current_home()
SECRETS = load_secrets(HOME)

DEBUG = os.environ.get("BINOME_DEBUG") == "1"
SECRET_KEY = SECRETS.django_key
BINOME_HOME = HOME.root
BINOME_FERNET_KEYS = SECRETS.fernet_keys
BINOME_SECRETS_FINGERPRINT = SECRETS.fingerprint()

# --- Addresses -------------------------------------------------------------------------------------------------------
BINOME_PUBLIC_URL = os.environ.get("BINOME_PUBLIC_URL", "").rstrip("/")
_public = urlsplit(BINOME_PUBLIC_URL)
_https = _public.scheme == "https"
ALLOWED_HOSTS = ["localhost", ".localhost", "127.0.0.1", "[::1]"]
ALLOWED_HOSTS += [host for host in (_public.hostname, *os.environ.get("BINOME_HOSTS", "").split()) if host]
CSRF_TRUSTED_ORIGINS = [BINOME_PUBLIC_URL] if BINOME_PUBLIC_URL else []
BINOME_ALLOW_HOSTS = tuple(os.environ.get("BINOME_ALLOW_HOSTS", "").replace(",", " ").split())
ROOT_URLCONF = "binome.site.urls"
ASGI_APPLICATION = "binome.site.asgi.application"

# --- Applications ----------------------------------------------------------------------------------------------------
STAGES = [
    "workspaces",
    "channels",
    "relations",
    "planning",
    "content",
    "approvals",
    "publishing",
    "inbox",
    "metrics",
    "insights",
    "decisions",
    "notices",
    "web",
    "jobs",
]
INSTALLED_APPS = [
    *(f"binome.{name}" for name in STAGES if (PACKAGE / name / "apps.py").exists()),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "ninja",
    "procrastinate.contrib.django",
]
MIDDLEWARE = [
    "binome.site.middleware.request_log.RequestLog",
    "binome.site.middleware.content_policy.ContentPolicy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "binome.web.language.PersonLanguage",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PACKAGE / "web" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- Database --------------------------------------------------------------------------------------------------------
BINOME_ROLE = os.environ.get("BINOME_ROLE", "app")
LOGINS = find_logins(HOME, SECRETS)
BINOME_OWNER_ROLE = LOGINS["owner"].user
BINOME_APP_ROLE = LOGINS["app"].user
BINOME_SYSTEM_ROLE = LOGINS["system"].user
POOL = {"min_size": 1, "max_size": int(os.environ.get("BINOME_POOL_SIZE", "20")), "timeout": 10}
DATABASES = {"default": LOGINS[BINOME_ROLE].as_django(None if BINOME_ROLE == "owner" else POOL)}
BINOME_DIRECT_DATABASE = LOGINS["direct" if is_external() else BINOME_ROLE].params
"""psycopg's parameters for a session that LISTENs."""
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "site_cache"}}
"""Shared by all processes, so that throttling counts every attempt."""

PROCRASTINATE_IMPORT_PATHS = ["binome.jobs.periodic"]

BINOME_DEMO = os.environ.get("BINOME_DEMO", "1") != "0"
"""Whether a stranger may open the demo brand from the first page."""

# --- Accounts --------------------------------------------------------------------------------------------------------
AUTH_USER_MODEL = "workspaces.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_SIGNUP_FORM_CLASS = "binome.web.sign_up.SignUpForm"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = "email"
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if _https else "http"
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "signup": "20/m/ip",
    "reset_password": "20/m/ip,5/m/key",
}

# --- Mail ------------------------------------------------------------------------------------------------------------
EMAIL_FILE_PATH = HOME.mails
globals().update(mail_settings(os.environ.get("BINOME_SMTP_URL", "")))
DEFAULT_FROM_EMAIL = os.environ.get("BINOME_MAIL_FROM", "Binôme <binome@localhost>")

# --- Logs ------------------------------------------------------------------------------------------------------------
LOGGING = logging_settings(os.environ.get("BINOME_LOG_LEVEL", "INFO"))

# --- Languages and time ----------------------------------------------------------------------------------------------
USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("fr", _("French"))]
LOCALE_PATHS = [PACKAGE / "locale"]

# --- Files -----------------------------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = HOME.root / "static"
MEDIA_ROOT = HOME.media
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}
WHITENOISE_USE_FINDERS = DEBUG
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o600

# --- Hardening -------------------------------------------------------------------------------------------------------
SESSION_COOKIE_NAME = "binome_session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = _https
CSRF_FAILURE_VIEW = "binome.web.error_pages.token_missing"
CSRF_COOKIE_NAME = "binome_csrf"
CSRF_COOKIE_HTTPONLY = False  # htmx reads it to send X-CSRFToken
LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_HSTS_SECONDS = int(os.environ.get("BINOME_HSTS_SECONDS", "0")) if _https else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
