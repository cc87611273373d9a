"""What all hosts of one installation must share."""

from django.db import models


class Installation(models.Model):
    """One row: the fingerprint of the cipher keys. A host with other keys could not read the tokens it is given."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    secrets_fingerprint = models.CharField(max_length=16)

    def __str__(self) -> str:
        return self.secrets_fingerprint
