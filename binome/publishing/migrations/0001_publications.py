import binome.workspaces.models.ids
import binome.workspaces.scopes
import django.db.models.deletion
from django.db import migrations, models

from binome.workspaces.tenancy import BrandForeignKey, BrandTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('channels', '0001_channels'),
        ('content', '0001_posts_and_variants'),
        ('workspaces', '0001_workspaces'),
    ]

    operations = [
        migrations.CreateModel(
            name='Publication',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(default='POST', max_length=10)),
                ('origin', models.CharField(default='BINOME', max_length=10)),
                ('state', models.CharField(default='SCHEDULED', max_length=12)),
                ('wall_time', models.CharField(blank=True, max_length=16)),
                ('zone', models.CharField(blank=True, max_length=60)),
                ('due_at', models.DateTimeField()),
                ('next_at', models.DateTimeField(null=True)),
                ('lease_token', models.UUIDField(null=True)),
                ('lease_until', models.DateTimeField(null=True)),
                ('tries', models.PositiveIntegerField(default=0)),
                ('probes', models.PositiveIntegerField(default=0)),
                ('fingerprint', models.CharField(blank=True, max_length=64)),
                ('permalink', models.TextField(blank=True)),
                ('published_at', models.DateTimeField(null=True)),
                ('hold_reason', models.CharField(blank=True, max_length=20)),
                ('problem_code', models.CharField(blank=True, max_length=60)),
                ('problem_params', models.JSONField(default=dict)),
                ('created_at', models.DateTimeField()),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('channel', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='channels.channel')),
                ('variant', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='content.variant')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Part',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveIntegerField()),
                ('payload_bytes', models.BinaryField()),
                ('created_at', models.DateTimeField()),
                ('provider', models.JSONField(default=dict)),
                ('external_id', models.TextField(blank=True)),
                ('permalink', models.TextField(blank=True)),
                ('published_at', models.DateTimeField(null=True)),
                ('proof', models.JSONField(null=True)),
                ('proof_tries', models.PositiveIntegerField(default=0)),
                ('proof_due_at', models.DateTimeField(null=True)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('publication', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='publishing.publication')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Lane',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('lease_token', models.UUIDField(null=True)),
                ('lease_until', models.DateTimeField(null=True)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('channel', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='channels.channel')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('brand', 'channel'), name='one_lane_a_channel')],
            },
        ),
        migrations.CreateModel(
            name='Attempt',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField()),
                ('lease_token', models.UUIDField()),
                ('started_at', models.DateTimeField()),
                ('ended_at', models.DateTimeField(null=True)),
                ('outcome', models.CharField(default='OPEN', max_length=10)),
                ('evidence', models.JSONField(default=dict)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('part', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='publishing.part')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('brand', 'part', 'number'), name='one_attempt_a_number')],
            },
        ),
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(fields=['brand', 'due_at'], name='publication_calendar'),
        ),
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(fields=['brand', 'published_at'], name='publication_published'),
        ),
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(fields=['brand', 'variant'], name='publication_variant'),
        ),
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(condition=models.Q(('state__in', ('SCHEDULED', 'ARMED', 'RETRY'))), fields=['next_at'], name='publication_due'),
        ),
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(condition=models.Q(('state', 'UNCERTAIN')), fields=['next_at'], name='publication_uncertain'),
        ),
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(condition=models.Q(('state', 'SENDING')), fields=['lease_until'], name='publication_leased'),
        ),
        migrations.AddConstraint(
            model_name='publication',
            constraint=models.UniqueConstraint(condition=models.Q(('state__in', ('CANCELLED', 'PUBLISHED', 'REFUSED')), _negated=True), fields=('brand', 'variant'), name='one_live_publication_a_variant'),
        ),
        migrations.AddIndex(
            model_name='part',
            index=models.Index(fields=['brand', 'external_id'], name='part_external'),
        ),
        migrations.AddIndex(
            model_name='part',
            index=models.Index(condition=models.Q(('proof_due_at__isnull', False)), fields=['proof_due_at'], name='part_to_prove'),
        ),
        migrations.AddConstraint(
            model_name='part',
            constraint=models.UniqueConstraint(fields=('brand', 'publication', 'position'), name='one_part_a_position'),
        ),
        BrandTable("publishing_publication"),
        BrandTable("publishing_part"),
        BrandTable("publishing_attempt"),
        BrandTable("publishing_lane"),
        BrandForeignKey("publishing_publication", "variant_id", "content_variant"),
        BrandForeignKey("publishing_publication", "channel_id", "channels_channel"),
        BrandForeignKey("publishing_part", "publication_id", "publishing_publication"),
        BrandForeignKey("publishing_attempt", "part_id", "publishing_part"),
        BrandForeignKey("publishing_lane", "channel_id", "channels_channel"),
    ]
