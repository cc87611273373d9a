"""The web application, for uvicorn."""

import os

from django.core.asgi import get_asgi_application

from binome.site.body_limit import BodyLimit

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "binome.site.settings")
application = BodyLimit(get_asgi_application())
