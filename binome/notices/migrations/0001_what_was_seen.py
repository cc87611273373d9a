import binome.workspaces.models.ids
import binome.workspaces.scopes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from binome.workspaces.tenancy import BrandTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('workspaces', '0001_workspaces'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Seen',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('event_id', models.BigIntegerField()),
                ('at', models.DateTimeField()),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('brand', 'person'), name='one_mark_a_person')],
            },
        ),
        BrandTable("notices_seen"),
    ]
