"""The addresses of the API: its description, and each version."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path
from ninja.openapi.docs import Swagger

from binome.api.v1.service import api

page = Swagger({"persistAuthorization": False, "docExpansion": "list", "tryItOutEnabled": False})


def docs(request: HttpRequest) -> HttpResponse:
    """The description to read and to try; its assets are served by this installation."""
    return page.render_page(request, api)


urlpatterns = [path("docs", docs, name="api_docs"), path("v1/", api.urls)]
