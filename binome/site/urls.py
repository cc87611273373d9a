"""The addresses of the installation: the doors, one line each."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from binome.site.health import healthz, readyz

DOORS = [("api/", "api"), ("", "web")]

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    path("accounts/", include("allauth.account.urls")),
    *(
        path(prefix, include(f"binome.{door}.urls"))
        for prefix, door in DOORS
        if (settings.PACKAGE / door / "urls.py").exists()
    ),
]

handler400 = "binome.web.error_pages.bad_request"
handler403 = "binome.web.error_pages.forbidden"
handler404 = "binome.web.error_pages.not_found"
handler500 = "binome.web.error_pages.server_error"
