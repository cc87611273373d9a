
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('channels', '0001_channels'),
        ('inbox', '0001_inbox'),
        ('publishing', '0001_publications'),
        ('workspaces', '0003_told_events'),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name='threadwatch',
            name='thread_of_item',
        ),
        migrations.AlterField(
            model_name='threadwatch',
            name='publication',
            field=models.ForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='publishing.publication'),
        ),
        migrations.AddConstraint(
            model_name='threadwatch',
            constraint=models.UniqueConstraint(fields=('brand', 'channel', 'external_id'), name='one_watch_a_thread'),
        ),
    ]
