import binome.workspaces.scopes
import django.db.models.deletion
from django.db import migrations, models

from binome.workspaces.tenancy import BrandTable, DefinerFunction


class Migration(migrations.Migration):

    dependencies = [
        ('workspaces', '0001_workspaces'),
    ]

    operations = [
        migrations.CreateModel(
            name='DemoStory',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('language', models.CharField(max_length=5)),
                ('begins_at', models.DateTimeField()),
                ('lived_until', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('is_live', models.BooleanField(default=False)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'constraints': [models.UniqueConstraint(fields=('brand',), name='one_story_a_brand')],
            },
        ),
        BrandTable("workspaces_demostory"),
        DefinerFunction("binome_demo_brand()", "uuid", "SELECT brand_id FROM workspaces_demostory LIMIT 1"),
    ]
