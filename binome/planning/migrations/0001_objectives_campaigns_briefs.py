import binome.workspaces.models.ids
import binome.workspaces.scopes
import django.contrib.postgres.fields
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
            name='Objective',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=160)),
                ('why', models.TextField(blank=True)),
                ('starts_on', models.DateField()),
                ('due_on', models.DateField()),
                ('state', models.CharField(default='ACTIVE', max_length=20)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Kpi',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('metric', models.CharField(max_length=40)),
                ('baseline', models.DecimalField(decimal_places=4, max_digits=18, null=True)),
                ('target', models.DecimalField(decimal_places=4, max_digits=18)),
                ('due_on', models.DateField()),
                ('direction', models.CharField(default='UP', max_length=4)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('objective', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='kpis', to='planning.objective')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Campaign',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=160)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('objective', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='campaigns', to='planning.objective')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Phase',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('name', models.CharField(max_length=80)),
                ('starts_on', models.DateField()),
                ('ends_on', models.DateField()),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('campaign', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='phases', to='planning.campaign')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Brief',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=160)),
                ('message', models.TextField(blank=True)),
                ('audience', models.TextField(blank=True)),
                ('formats', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=20), default=list, size=None)),
                ('dos', models.TextField(blank=True)),
                ('donts', models.TextField(blank=True)),
                ('deadline', models.DateField(null=True)),
                ('quality_criteria', models.TextField(blank=True)),
                ('created_at', models.DateTimeField()),
                ('state', models.CharField(default='DRAFT', max_length=20)),
                ('author', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('campaign', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='briefs', to='planning.campaign')),
                ('phase', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='briefs', to='planning.phase')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='BriefQuestion',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('text', models.TextField()),
                ('asked_at', models.DateTimeField()),
                ('answer', models.TextField(blank=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('brief', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='questions', to='planning.brief')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
                'indexes': [models.Index(fields=['brand', 'brief'], name='questions_of_brief')],
            },
        ),
        migrations.AddIndex(
            model_name='objective',
            index=models.Index(fields=['brand', 'state', 'due_on'], name='objectives_by_due_day'),
        ),
        migrations.AddConstraint(
            model_name='kpi',
            constraint=models.UniqueConstraint(fields=('brand', 'objective', 'metric'), name='one_kpi_a_metric'),
        ),
        migrations.AddIndex(
            model_name='campaign',
            index=models.Index(fields=['brand', 'objective'], name='campaigns_of_objective'),
        ),
        migrations.AddIndex(
            model_name='phase',
            index=models.Index(fields=['brand', 'campaign', 'position'], name='phases_in_order'),
        ),
        migrations.AddIndex(
            model_name='brief',
            index=models.Index(fields=['brand', 'campaign'], name='briefs_of_campaign'),
        ),
        migrations.AddIndex(
            model_name='brief',
            index=models.Index(fields=['brand', 'state'], name='briefs_by_state'),
        ),
        BrandTable("planning_objective"),
        BrandTable("planning_kpi"),
        BrandTable("planning_campaign"),
        BrandTable("planning_phase"),
        BrandTable("planning_brief"),
        BrandTable("planning_briefquestion"),
        BrandForeignKey("planning_kpi", "objective_id", "planning_objective"),
        BrandForeignKey("planning_campaign", "objective_id", "planning_objective"),
        BrandForeignKey("planning_phase", "campaign_id", "planning_campaign"),
        BrandForeignKey("planning_brief", "campaign_id", "planning_campaign"),
        BrandForeignKey("planning_brief", "phase_id", "planning_phase"),
        BrandForeignKey("planning_briefquestion", "brief_id", "planning_brief"),
    ]
