import binome.workspaces.models.ids
import binome.workspaces.scopes
import django.db.models.deletion
from django.db import migrations, models

from binome.workspaces.tenancy import BrandTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('workspaces', '0001_workspaces'),
    ]

    operations = [
        migrations.CreateModel(
            name='CommunityMember',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('network', models.CharField(max_length=30)),
                ('server', models.TextField(blank=True)),
                ('account_id', models.TextField()),
                ('handle', models.TextField()),
                ('name', models.TextField(blank=True)),
                ('avatar_url', models.TextField(blank=True)),
                ('first_seen_at', models.DateTimeField()),
                ('last_seen_at', models.DateTimeField()),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('brand', 'network', 'server', 'account_id'), name='one_member_an_account')],
            },
        ),
        BrandTable("relations_communitymember"),
    ]
