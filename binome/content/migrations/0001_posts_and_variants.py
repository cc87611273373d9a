import binome.workspaces.models.ids
import binome.workspaces.scopes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from binome.workspaces.tenancy import BrandForeignKey, BrandTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('channels', '0001_channels'),
        ('planning', '0001_objectives_campaigns_briefs'),
        ('workspaces', '0001_workspaces'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Media',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('sha256', models.CharField(max_length=64)),
                ('mime', models.CharField(max_length=40)),
                ('size', models.PositiveBigIntegerField()),
                ('width', models.PositiveIntegerField()),
                ('height', models.PositiveIntegerField()),
                ('name', models.CharField(max_length=200)),
                ('storage_key', models.CharField(max_length=200)),
                ('alt', models.TextField(blank=True)),
                ('added_at', models.DateTimeField()),
                ('added_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Post',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(blank=True, max_length=200)),
                ('created_at', models.DateTimeField()),
                ('edited_at', models.DateTimeField()),
                ('discarded_at', models.DateTimeField(null=True)),
                ('author', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('brief', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='planning.brief')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Variant',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('follows', models.BooleanField(default=True)),
                ('format', models.CharField(default='text', max_length=20)),
                ('text', models.TextField(blank=True)),
                ('language', models.CharField(max_length=5)),
                ('settings', models.JSONField(default=dict)),
                ('version', models.PositiveIntegerField(default=1)),
                ('edited_at', models.DateTimeField()),
                ('removed_at', models.DateTimeField(null=True)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('channel', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='channels.channel')),
                ('edited_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('post', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='content.post')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Revision',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('version', models.PositiveIntegerField()),
                ('at', models.DateTimeField()),
                ('follows', models.BooleanField(default=False)),
                ('text', models.TextField(blank=True)),
                ('language', models.CharField(max_length=5)),
                ('media', models.JSONField(default=list)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('variant', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='content.variant')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='VariantMedia',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('position', models.PositiveIntegerField()),
                ('alt', models.TextField(blank=True)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('media', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='content.media')),
                ('variant', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='content.variant')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddConstraint(
            model_name='media',
            constraint=models.UniqueConstraint(fields=('brand', 'sha256'), name='one_media_a_content'),
        ),
        migrations.AddIndex(
            model_name='post',
            index=models.Index(condition=models.Q(('discarded_at__isnull', True)), fields=['brand', '-edited_at'], name='post_by_edit'),
        ),
        migrations.AddIndex(
            model_name='post',
            index=models.Index(fields=['brand', 'brief'], name='post_of_brief'),
        ),
        migrations.AddIndex(
            model_name='variant',
            index=models.Index(fields=['brand', 'channel'], name='variant_of_channel'),
        ),
        migrations.AddConstraint(
            model_name='variant',
            constraint=models.UniqueConstraint(fields=('brand', 'post', 'channel'), name='one_variant_a_channel', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.UniqueConstraint(fields=('brand', 'variant', 'version'), name='one_revision_a_version'),
        ),
        migrations.AddIndex(
            model_name='variantmedia',
            index=models.Index(fields=['brand', 'media'], name='where_media_is_used'),
        ),
        migrations.AddConstraint(
            model_name='variantmedia',
            constraint=models.UniqueConstraint(fields=('brand', 'variant', 'position'), name='one_media_a_position'),
        ),
        BrandTable("content_media"),
        BrandTable("content_post"),
        BrandTable("content_variant"),
        BrandTable("content_variantmedia"),
        BrandTable("content_revision"),
        BrandForeignKey("content_post", "brief_id", "planning_brief"),
        BrandForeignKey("content_variant", "post_id", "content_post"),
        BrandForeignKey("content_variant", "channel_id", "channels_channel"),
        BrandForeignKey("content_variantmedia", "variant_id", "content_variant"),
        BrandForeignKey("content_variantmedia", "media_id", "content_media"),
        BrandForeignKey("content_revision", "variant_id", "content_variant"),
    ]
