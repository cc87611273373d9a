import binome.workspaces.models.ids
import binome.workspaces.scopes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from binome.workspaces.tenancy import BrandForeignKey, BrandTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('planning', '0001_objectives_campaigns_briefs'),
        ('workspaces', '0001_workspaces'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=200)),
                ('context', models.TextField(blank=True)),
                ('objective_id', models.UUIDField(null=True)),
                ('expected_effect', models.TextField(blank=True)),
                ('review_on', models.DateField(null=True)),
                ('outcome', models.TextField(blank=True)),
                ('opened_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(null=True)),
                ('reviewed_at', models.DateTimeField(null=True)),
                ('state', models.CharField(default='OPEN', max_length=20)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('owner', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Evidence',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('kind', models.CharField(max_length=20)),
                ('ref_id', models.UUIDField()),
                ('note', models.TextField(blank=True)),
                ('frozen', models.JSONField(default=dict)),
                ('added_at', models.DateTimeField()),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('decision', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='evidence_rows', to='decisions.decision')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Option',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('position', models.PositiveSmallIntegerField()),
                ('title', models.CharField(max_length=200)),
                ('pros', models.TextField(blank=True)),
                ('cons', models.TextField(blank=True)),
                ('chosen', models.BooleanField(default=False)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('decision', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='options', to='decisions.decision')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='decision',
            index=models.Index(fields=['brand', 'state', 'review_on'], name='decisions_by_state'),
        ),
        migrations.AddIndex(
            model_name='decision',
            index=models.Index(fields=['brand', 'objective_id'], name='decisions_of_objective'),
        ),
        migrations.AddIndex(
            model_name='evidence',
            index=models.Index(fields=['brand', 'ref_id'], name='evidence_of_thing'),
        ),
        migrations.AddConstraint(
            model_name='evidence',
            constraint=models.UniqueConstraint(fields=('brand', 'decision', 'kind', 'ref_id'), name='evidence_once'),
        ),
        migrations.AddConstraint(
            model_name='option',
            constraint=models.UniqueConstraint(fields=('brand', 'decision', 'position'), name='options_in_order'),
        ),
        migrations.AddConstraint(
            model_name='option',
            constraint=models.UniqueConstraint(condition=models.Q(('chosen', True)), fields=('brand', 'decision'), name='one_chosen_option'),
        ),
        BrandTable("decisions_decision"),
        BrandTable("decisions_option"),
        BrandTable("decisions_evidence"),
        BrandForeignKey("decisions_decision", "objective_id", "planning_objective"),
        BrandForeignKey("decisions_option", "decision_id", "decisions_decision"),
        BrandForeignKey("decisions_evidence", "decision_id", "decisions_decision"),
    ]
