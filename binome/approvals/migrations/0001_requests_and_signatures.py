import binome.workspaces.models.ids
import binome.workspaces.scopes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from binome.workspaces.tenancy import BrandForeignKey, BrandTable


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('content', '0001_posts_and_variants'),
        ('workspaces', '0001_workspaces'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ApprovalRequest',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('requested_at', models.DateTimeField()),
                ('note', models.TextField(blank=True)),
                ('state', models.CharField(default='REQUESTED', max_length=20)),
                ('answered_at', models.DateTimeField(null=True)),
                ('answer', models.TextField(blank=True)),
                ('answered_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('post', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='content.post')),
                ('requested_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Signature',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('fingerprint', models.CharField(max_length=64)),
                ('frozen', models.JSONField()),
                ('signed_at', models.DateTimeField()),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('request', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='signatures', to='approvals.approvalrequest')),
                ('signed_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('variant', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='content.variant')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='approvalrequest',
            index=models.Index(fields=['brand', 'post', '-requested_at'], name='requests_of_post'),
        ),
        migrations.AddIndex(
            model_name='approvalrequest',
            index=models.Index(fields=['brand', '-requested_at'], name='requests_by_date'),
        ),
        migrations.AddConstraint(
            model_name='approvalrequest',
            constraint=models.UniqueConstraint(condition=models.Q(('state', 'REQUESTED')), fields=('brand', 'post'), name='one_waiting_request_a_post'),
        ),
        migrations.AddIndex(
            model_name='signature',
            index=models.Index(fields=['brand', 'variant', 'fingerprint'], name='signature_of_variant'),
        ),
        migrations.AddConstraint(
            model_name='signature',
            constraint=models.UniqueConstraint(fields=('brand', 'request', 'variant'), name='one_signature_a_variant'),
        ),
        BrandTable("approvals_approvalrequest"),
        BrandTable("approvals_signature"),
        BrandForeignKey("approvals_approvalrequest", "post_id", "content_post"),
        BrandForeignKey("approvals_signature", "request_id", "approvals_approvalrequest"),
        BrandForeignKey("approvals_signature", "variant_id", "content_variant"),
    ]
