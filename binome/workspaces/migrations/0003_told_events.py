from functools import reduce
from operator import or_

from django.db import migrations, models

TOLD = {
    'approval': ('ASK_CHANGES', 'REQUEST', 'SIGN'),
    'brief': ('ACKNOWLEDGED', 'ANSWERED', 'ANSWERED_IN_PART', 'ASKED', 'EDITED', 'HANDED_OVER'),
    'channel': ('TOKEN_DIED',),
    'conversation': ('ASSIGNED',),
    'decision': ('CREATED', 'DECIDED', 'REVIEWED'),
    'finding': ('ACKNOWLEDGED', 'SENT'),
    'invitation': ('ACCEPTED',),
    'publication': ('ASK', 'HOLD', 'REFUSE'),
}


class Migration(migrations.Migration):

    dependencies = [
        ('workspaces', '0002_demo_story'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='event',
            index=models.Index(
                condition=reduce(or_, (models.Q(subject_type=about, event__in=names) for about, names in TOLD.items())),
                fields=['brand', 'id'],
                name='event_told',
            ),
        ),
    ]
