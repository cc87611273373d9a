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
