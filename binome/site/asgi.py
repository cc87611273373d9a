"""The web application, for uvicorn."""

import gc
import os

from django.core.asgi import get_asgi_application

from binome.site.body_limit import BodyLimit

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "binome.site.settings")
application = BodyLimit(get_asgi_application())

# What is loaded by now lives as long as the process. Frozen, it is not walked again at each full collection, which
# would stop a page for a tenth of a second.
gc.collect()
gc.freeze()
