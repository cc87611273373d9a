"""All hosts of one installation share their cipher keys."""

import pytest
from django.conf import LazySettings

from binome.jobs.installation import claim_installation
from binome.jobs.other_secrets import OtherSecrets

pytestmark = pytest.mark.django_db


def test_the_first_host_claims_and_the_others_agree() -> None:
    claim_installation()
    claim_installation()


def test_a_host_with_other_keys_is_refused(settings: LazySettings) -> None:
    claim_installation()
    settings.BINOME_SECRETS_FINGERPRINT = "0123456789abcdef"
    with pytest.raises(OtherSecrets, match="Copy its secrets"):
        claim_installation()
