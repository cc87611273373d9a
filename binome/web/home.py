"""Today: what waits for you on this brand, by the hat you wear; and the loop itself while nothing waits yet."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.translation import gettext as _

from binome.core.permissions import decide
from binome.web.door import BrandRequest, brand_page
from binome.web.front import LAST_BRAND
from binome.web.loop import address
from binome.web.today import waiting
from binome.workspaces.queries import demo_progress


@brand_page("brand.view")
def home(request: BrandRequest) -> HttpResponse:
    """What waits, most pressing first."""
    if request.session.get(LAST_BRAND) != request.brand.slug:
        request.session[LAST_BRAND] = request.brand.slug
    return render(
        request,
        "home.html",
        {
            "today": waiting(request.brand, request.actor, request.now),
            "lived": demo_progress() if request.brand.is_demo else None,
            **_first_steps(request),
        },
    )


def _first_steps(request: BrandRequest) -> dict[str, str]:
    """The one next action while nothing waits: an objective for whoever writes the strategy, else reading it."""
    slug, writes = request.brand.slug, decide(request.actor, "planning.write")
    connects = decide(request.actor, "channels.connect")
    return {
        "greeting": _("What waits for you on %(brand)s") % {"brand": request.brand.name},
        "first_url": address("new_objective", slug) if writes else address("briefs", slug),
        "first_words": _("Set the first objective") if writes else _("See the briefs"),
        "channels_url": address("channels", slug) if connects else "",
    }


@brand_page("brand.view")
def loop_counts(request: BrandRequest) -> HttpResponse:
    """The loop bar alone, asked again every 20 seconds."""
    request.step = request.GET.get("step") or None
    return render(request, "_loop_bar.html")


urlpatterns = [
    path("b/<slug:slug>/", home, name="home"),
    path("b/<slug:slug>/loop", loop_counts, name="loop_counts"),
]
