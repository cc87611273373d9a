"""The addresses of the screens: one line a screen. Each module brings its own `urlpatterns`."""

from django.urls import include, path

SCREENS = (
    "binome.web.front",
    "binome.web.preferences",
    "binome.web.new_brand",
    "binome.web.invitation",
    "binome.web.home",
    "binome.web.brand_settings",
    "binome.web.people",
    "binome.web.palette",
    "binome.web.design",
    "binome.web.dev_mails",
)

urlpatterns = [path("", include(screen)) for screen in SCREENS]
