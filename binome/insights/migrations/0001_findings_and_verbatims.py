import binome.workspaces.models.ids
import binome.workspaces.scopes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from binome.workspaces.tenancy import BrandForeignKey, BrandTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('workspaces', '0001_workspaces'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Finding',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=20)),
                ('title', models.CharField(max_length=200)),
                ('summary', models.TextField(blank=True)),
                ('week', models.DateField()),
                ('count', models.PositiveIntegerField(default=0)),
                ('created_at', models.DateTimeField()),
                ('sent_at', models.DateTimeField(null=True)),
                ('acknowledged_at', models.DateTimeField(null=True)),
                ('state', models.CharField(default='DRAFT', max_length=20)),
                ('author', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Verbatim',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('message_id', models.UUIDField()),
                ('quote', models.TextField()),
                ('author_name', models.CharField(max_length=200)),
                ('network', models.CharField(max_length=30)),
                ('at', models.DateTimeField()),
                ('added_at', models.DateTimeField()),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('finding', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='verbatims', to='insights.finding')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='finding',
            index=models.Index(fields=['brand', 'week'], name='findings_by_week'),
        ),
        migrations.AddIndex(
            model_name='finding',
            index=models.Index(fields=['brand', 'state'], name='findings_by_state'),
        ),
        migrations.AddIndex(
            model_name='verbatim',
            index=models.Index(fields=['brand', 'message_id'], name='verbatims_of_message'),
        ),
        migrations.AddConstraint(
            model_name='verbatim',
            constraint=models.UniqueConstraint(fields=('brand', 'finding', 'message_id'), name='a_message_once_a_finding'),
        ),
        BrandTable("insights_finding"),
        BrandTable("insights_verbatim"),
        BrandForeignKey("insights_verbatim", "finding_id", "insights_finding"),
    ]
