import binome.workspaces.models.ids
import binome.workspaces.scopes
import django.db.models.deletion
from django.db import migrations, models

from binome.workspaces.tenancy import BrandForeignKey, BrandTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('workspaces', '0001_workspaces'),
    ]

    operations = [
        migrations.CreateModel(
            name='Channel',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('network', models.CharField(max_length=30)),
                ('server', models.TextField(blank=True)),
                ('account_id', models.TextField()),
                ('handle', models.TextField()),
                ('name', models.TextField(blank=True)),
                ('avatar_url', models.TextField(blank=True)),
                ('limits', models.JSONField(default=dict)),
                ('settings', models.JSONField(default=dict)),
                ('state', models.CharField(default='CONNECTED', max_length=20)),
                ('problem_code', models.CharField(blank=True, max_length=60)),
                ('problem_params', models.JSONField(default=dict)),
                ('problem_since', models.DateTimeField(null=True)),
                ('connected_at', models.DateTimeField()),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Credential',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('ciphertext', models.TextField()),
                ('kept_at', models.DateTimeField()),
                ('renew_at', models.DateTimeField()),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('channel', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='channels.channel')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='AppRegistration',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('network', models.CharField(max_length=30)),
                ('server', models.TextField()),
                ('redirect_uri', models.TextField()),
                ('ciphertext', models.TextField()),
                ('registered_at', models.DateTimeField()),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='workspaces.organisation')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organisation', 'network', 'server', 'redirect_uri'), name='one_registration_a_server')],
            },
        ),
        migrations.AddConstraint(
            model_name='channel',
            constraint=models.UniqueConstraint(fields=('brand', 'network', 'server', 'account_id'), name='one_channel_an_account'),
        ),
        migrations.AddIndex(
            model_name='credential',
            index=models.Index(fields=['renew_at'], name='credential_to_renew'),
        ),
        migrations.AddConstraint(
            model_name='credential',
            constraint=models.UniqueConstraint(fields=('brand', 'channel'), name='one_credential_a_channel'),
        ),
        BrandTable("channels_channel"),
        BrandTable("channels_credential"),
        BrandForeignKey("channels_credential", "channel_id", "channels_channel"),
    ]
