"""The cache that all processes share (settings.CACHES), so that throttling counts every attempt."""

from django.db import migrations

MAKE = """
    CREATE TABLE IF NOT EXISTS site_cache (
        cache_key varchar(255) NOT NULL PRIMARY KEY,
        value text NOT NULL,
        expires timestamp with time zone NOT NULL
    );
    CREATE INDEX IF NOT EXISTS site_cache_expires ON site_cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("jobs", "0001_heartbeats")]

    operations = [migrations.RunSQL(MAKE, "DROP TABLE site_cache")]
