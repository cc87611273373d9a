from datetime import UTC, datetime

import binome.workspaces.models.ids
import binome.workspaces.scopes
import django.db.models.deletion
from django.db import migrations, models

from binome.metrics.partitions import make_partitions
from binome.workspaces.tenancy import BrandForeignKey, BrandTable, isolation

TABLE = """
    CREATE SEQUENCE metrics_reading_id_seq;
    CREATE TABLE metrics_reading (
        brand_id uuid NOT NULL REFERENCES workspaces_brand (id) ON DELETE CASCADE,
        object_id uuid NOT NULL,
        metric varchar(30) NOT NULL,
        at timestamptz NOT NULL,
        id bigint NOT NULL DEFAULT nextval('metrics_reading_id_seq'),
        value numeric(20, 4) NOT NULL,
        source varchar(60) NOT NULL,
        definition_version integer NOT NULL,
        PRIMARY KEY (brand_id, object_id, metric, at, id)
    ) PARTITION BY RANGE (at);
"""


def make_readings(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(TABLE)
        for statement in isolation("metrics_reading"):
            cursor.execute(statement)
        make_partitions(cursor, datetime.now(UTC).date())


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('channels', '0001_channels'),
        ('workspaces', '0001_workspaces'),
    ]

    operations = [
        migrations.CreateModel(
            name='Reading',
            fields=[
                ('pk', models.CompositePrimaryKey('brand_id', 'object_id', 'metric', 'at', 'id', blank=True, editable=False, primary_key=True, serialize=False)),
                ('object_id', models.UUIDField()),
                ('metric', models.CharField(max_length=30)),
                ('at', models.DateTimeField()),
                ('id', models.BigIntegerField()),
                ('value', models.DecimalField(decimal_places=4, max_digits=20)),
                ('source', models.CharField(max_length=60)),
                ('definition_version', models.IntegerField()),
            ],
            options={
                'db_table': 'metrics_reading',
                'abstract': False,
                'managed': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='NewestReading',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('object_id', models.UUIDField()),
                ('metric', models.CharField(max_length=30)),
                ('at', models.DateTimeField()),
                ('value', models.DecimalField(decimal_places=4, max_digits=20)),
                ('source', models.CharField(max_length=60)),
                ('definition_version', models.IntegerField()),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('brand', 'object_id', 'metric'), name='one_newest_reading_a_number')],
            },
        ),
        migrations.CreateModel(
            name='Watch',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('object_kind', models.CharField(max_length=12)),
                ('object_id', models.UUIDField()),
                ('external_id', models.TextField(blank=True)),
                ('format', models.CharField(blank=True, max_length=20)),
                ('published_at', models.DateTimeField(null=True)),
                ('ripe_at', models.DateTimeField(null=True)),
                ('polled_at', models.DateTimeField(null=True)),
                ('next_at', models.DateTimeField(null=True)),
                ('lease_until', models.DateTimeField(null=True)),
                ('failures', models.PositiveIntegerField(default=0)),
                ('absences', models.PositiveIntegerField(default=0)),
                ('ended_at', models.DateTimeField(null=True)),
                ('problem_code', models.CharField(blank=True, max_length=60)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('channel', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='channels.channel')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(condition=models.Q(('next_at__isnull', False)), fields=['next_at'], name='watch_due'), models.Index(fields=['brand', '-published_at'], name='watch_by_time'), models.Index(fields=['brand', 'channel', '-published_at'], name='watch_of_channel'), models.Index(fields=['brand', 'ripe_at'], name='watch_ripe')],
                'constraints': [models.UniqueConstraint(fields=('brand', 'object_id'), name='one_watch_an_object')],
            },
        ),
        BrandTable("metrics_watch"),
        BrandTable("metrics_newestreading"),
        BrandForeignKey("metrics_watch", "channel_id", "channels_channel"),
        migrations.RunPython(make_readings, migrations.RunPython.noop),
    ]
