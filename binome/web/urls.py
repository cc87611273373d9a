"""The addresses of the screens: one line a screen. Each module brings its own `urlpatterns`."""

from django.urls import include, path

SCREENS = (
    "binome.web.front",
    "binome.web.demo",
    "binome.web.preferences",
    "binome.web.keys",
    "binome.web.new_brand",
    "binome.web.invitation",
    "binome.web.home",
    "binome.web.brand_settings",
    "binome.web.people",
    "binome.web.palette",
    "binome.web.notices",
    "binome.web.channels",
    "binome.web.inbox",
    "binome.web.measures",
    "binome.web.design",
    "binome.web.posts",
    "binome.web.composer",
    "binome.web.approvals",
    "binome.web.calendar",
    "binome.web.publications",
    "binome.web.media",
    "binome.web.shown_post",
    "binome.web.objectives",
    "binome.web.campaigns",
    "binome.web.briefs",
    "binome.web.findings",
    "binome.web.verbatims",
    "binome.web.decisions",
    "binome.web.trace",
    "binome.web.dev_mails",
)

urlpatterns = [path("", include(screen)) for screen in SCREENS]
