"""All hosts of an installation share their cipher keys: checked when a process starts."""

from django.conf import settings

from binome.jobs.models import Installation
from binome.jobs.other_secrets import OtherSecrets


def claim_installation() -> None:
    """Note the fingerprint of our keys at the first migration; raise OtherSecrets if it is another one's."""
    fingerprint = settings.BINOME_SECRETS_FINGERPRINT
    row, _created = Installation.objects.get_or_create(id=1, defaults={"secrets_fingerprint": fingerprint})
    if row.secrets_fingerprint != fingerprint:
        raise OtherSecrets(
            f"The database belongs to an installation with other secrets (theirs {row.secrets_fingerprint}, "
            f"ours {fingerprint}). Copy its secrets.json here, or name it in BINOME_SECRETS."
        )
