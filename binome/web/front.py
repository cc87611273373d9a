"""The first page: what Binôme is, for a stranger; their brand, for somebody signed in."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import path, reverse

from binome.web.loop import STEPS
from binome.workspaces.queries import BrandCard, brands_of

LAST_BRAND = "last_brand"


def front(request: HttpRequest) -> HttpResponse:
    """A stranger reads what this is; somebody signed in goes to the brand they left last, or makes their first."""
    if not request.user.is_authenticated:
        return render(request, "front.html", {"steps": STEPS})
    brands = brands_of(request.user.pk)
    if not brands:
        return HttpResponseRedirect(reverse("new_brand"))
    return HttpResponseRedirect(reverse("home", args=[_left_last(request, brands).slug]))


def _left_last(request: HttpRequest, brands: tuple[BrandCard, ...]) -> BrandCard:
    slug = request.session.get(LAST_BRAND)
    return next((brand for brand in brands if brand.slug == slug), brands[0])


urlpatterns = [path("", front, name="front")]
