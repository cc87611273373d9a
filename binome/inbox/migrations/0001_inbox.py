import binome.workspaces.models.ids
import binome.workspaces.scopes
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from binome.workspaces.tenancy import BrandForeignKey, BrandTable, DefinerFunction

# Row-level security forbids the index of a search (its operator is not leakproof), so the search runs as the owner and
# keeps to the scope by itself.
SEARCH = (
    "binome_search_conversations(words text, started text, most integer)",
    "SETOF uuid",
    """
    SELECT conversation_id FROM public.inbox_message
    WHERE brand_id = ANY (NULLIF(current_setting('binome.brands', true), '')::uuid[])
      AND search @@ (
          plainto_tsquery('french', words) || plainto_tsquery('english', words) || to_tsquery('simple', started)
      )
    GROUP BY conversation_id ORDER BY max(at) DESC LIMIT most
    """,
)


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('channels', '0001_channels'),
        ('publishing', '0001_publications'),
        ('relations', '0001_relations'),
        ('workspaces', '0001_workspaces'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Conversation',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('subject_external_id', models.TextField()),
                ('state', models.CharField(default='OPEN', max_length=20)),
                ('opened_at', models.DateTimeField()),
                ('last_message_at', models.DateTimeField()),
                ('last_in_at', models.DateTimeField(null=True)),
                ('last_direction', models.CharField(max_length=3)),
                ('preview', models.TextField()),
                ('unread', models.PositiveIntegerField(default=0)),
                ('assignee', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('channel', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='channels.channel')),
                ('member', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='relations.communitymember')),
                ('publication', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='publishing.publication')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Cursor',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('stream', models.CharField(max_length=40)),
                ('value', models.TextField(blank=True)),
                ('polled_at', models.DateTimeField(null=True)),
                ('next_at', models.DateTimeField()),
                ('lease_until', models.DateTimeField(null=True)),
                ('failures', models.PositiveIntegerField(default=0)),
                ('problem_code', models.CharField(blank=True, max_length=60)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('channel', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='channels.channel')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='Message',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('external_id', models.TextField(null=True)),
                ('kind', models.CharField(max_length=10)),
                ('direction', models.CharField(max_length=3)),
                ('text', models.TextField()),
                ('at', models.DateTimeField()),
                ('in_reply_to', models.TextField(blank=True)),
                ('root_external_id', models.TextField(blank=True)),
                ('permalink', models.TextField(blank=True)),
                ('extra', models.JSONField(default=dict)),
                ('stored_at', models.DateTimeField()),
                ('search', django.contrib.postgres.search.SearchVectorField(null=True)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('channel', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='channels.channel')),
                ('conversation', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='inbox.conversation')),
                ('member', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='relations.communitymember')),
                ('person', models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('publication', models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='publishing.publication')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.CreateModel(
            name='ThreadWatch',
            fields=[
                ('id', models.UUIDField(default=binome.workspaces.models.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('external_id', models.TextField()),
                ('published_at', models.DateTimeField()),
                ('polled_at', models.DateTimeField(null=True)),
                ('next_at', models.DateTimeField(null=True)),
                ('lease_until', models.DateTimeField(null=True)),
                ('failures', models.PositiveIntegerField(default=0)),
                ('problem_code', models.CharField(blank=True, max_length=60)),
                ('brand', models.ForeignKey(db_constraint=False, db_index=False, default=binome.workspaces.scopes.current_brand, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='workspaces.brand')),
                ('channel', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='channels.channel')),
                ('publication', models.ForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='publishing.publication')),
            ],
            options={
                'abstract': False,
                'base_manager_name': 'objects',
            },
        ),
        migrations.AddIndex(
            model_name='conversation',
            index=models.Index(fields=['brand', 'state', '-last_message_at'], name='conversation_by_state'),
        ),
        migrations.AddIndex(
            model_name='conversation',
            index=models.Index(fields=['brand', '-last_message_at'], name='conversation_by_time'),
        ),
        migrations.AddIndex(
            model_name='conversation',
            index=models.Index(fields=['brand', 'channel', 'state', '-last_message_at'], name='conversation_of_channel'),
        ),
        migrations.AddIndex(
            model_name='conversation',
            index=models.Index(fields=['brand', 'assignee', 'state', '-last_message_at'], name='conversation_of_person'),
        ),
        migrations.AddIndex(
            model_name='conversation',
            index=models.Index(fields=['brand', 'publication'], name='conversation_of_post'),
        ),
        migrations.AddIndex(
            model_name='conversation',
            index=models.Index(fields=['brand', 'member', '-last_message_at'], name='conversation_of_member'),
        ),
        migrations.AddConstraint(
            model_name='conversation',
            constraint=models.UniqueConstraint(fields=('brand', 'channel', 'subject_external_id', 'member'), name='one_conversation_a_thread'),
        ),
        migrations.AddIndex(
            model_name='cursor',
            index=models.Index(fields=['next_at'], name='cursor_due'),
        ),
        migrations.AddConstraint(
            model_name='cursor',
            constraint=models.UniqueConstraint(fields=('brand', 'channel', 'stream'), name='one_cursor_a_stream'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(fields=['brand', 'conversation', 'at'], name='message_of_conversation'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=models.Index(condition=models.Q(('external_id__isnull', True)), fields=['brand', 'publication'], name='message_leaving'),
        ),
        migrations.AddIndex(
            model_name='message',
            index=django.contrib.postgres.indexes.GinIndex(fields=['search'], name='message_search'),
        ),
        migrations.AddConstraint(
            model_name='message',
            constraint=models.UniqueConstraint(fields=('brand', 'channel', 'external_id'), name='one_message_an_item'),
        ),
        migrations.AddIndex(
            model_name='threadwatch',
            index=models.Index(condition=models.Q(('next_at__isnull', False)), fields=['next_at'], name='thread_due'),
        ),
        migrations.AddIndex(
            model_name='threadwatch',
            index=models.Index(fields=['brand', 'channel', 'external_id'], name='thread_of_item'),
        ),
        migrations.AddConstraint(
            model_name='threadwatch',
            constraint=models.UniqueConstraint(fields=('brand', 'publication'), name='one_watch_a_publication'),
        ),
        BrandTable("inbox_conversation"),
        BrandTable("inbox_message"),
        BrandTable("inbox_cursor"),
        BrandTable("inbox_threadwatch"),
        BrandForeignKey("inbox_conversation", "channel_id", "channels_channel"),
        BrandForeignKey("inbox_conversation", "member_id", "relations_communitymember"),
        BrandForeignKey("inbox_conversation", "publication_id", "publishing_publication"),
        BrandForeignKey("inbox_message", "conversation_id", "inbox_conversation"),
        BrandForeignKey("inbox_message", "channel_id", "channels_channel"),
        BrandForeignKey("inbox_message", "member_id", "relations_communitymember"),
        BrandForeignKey("inbox_message", "publication_id", "publishing_publication"),
        BrandForeignKey("inbox_cursor", "channel_id", "channels_channel"),
        BrandForeignKey("inbox_threadwatch", "channel_id", "channels_channel"),
        BrandForeignKey("inbox_threadwatch", "publication_id", "publishing_publication"),
        DefinerFunction(*SEARCH),
    ]
