"""The box of secrets."""

import pytest
from cryptography.fernet import Fernet

from binome.channels.secrets_box import SecretUnreadable, seal, unseal


def test_what_is_sealed_opens_again():
    assert unseal(seal({"token": "t"})) == {"token": "t"}


def test_an_older_key_still_opens(settings):
    sealed = seal({"token": "t"})
    settings.BINOME_FERNET_KEYS = (Fernet.generate_key().decode(), *settings.BINOME_FERNET_KEYS)
    assert unseal(sealed) == {"token": "t"}


def test_without_its_key_it_says_what_to_do(settings):
    sealed = seal({"token": "t"})
    settings.BINOME_FERNET_KEYS = (Fernet.generate_key().decode(),)
    with pytest.raises(SecretUnreadable, match=r"restore secrets\.json"):
        unseal(sealed)
