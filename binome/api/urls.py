"""The addresses of the API: its description, and each version."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from ninja.openapi.docs import Swagger

from binome.api.problems import answer
from binome.api.v1.service import api
from binome.core.problems import Problem

page = Swagger({"persistAuthorization": False, "docExpansion": "list", "tryItOutEnabled": False})


def docs(request: HttpRequest) -> HttpResponse:
    """The description to read and to try; its assets are served by this installation."""
    return page.render_page(request, api)


@csrf_exempt
def nothing_here(request: HttpRequest, rest: str) -> HttpResponse:
    """404 in the API's own words: a program does not read pages."""
    return answer(request, 404, Problem("api.no_such_address"))


urlpatterns = [
    path("docs", docs, name="api_docs"),
    path("v1/", api.urls),
    path("<path:rest>", nothing_here),
]
