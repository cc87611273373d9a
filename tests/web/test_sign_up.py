"""Creating an account."""

from django.test import Client

from binome.workspaces.models import Person

GIVEN = {"email": "awa@example.org", "name": "Awa Benali", "password1": "un mot de passe long 7"}


def test_a_new_account_keeps_the_name_and_the_language_read(stranger: Client) -> None:
    answer = stranger.post("/accounts/signup/", GIVEN, headers={"accept-language": "fr"})
    awa = Person.objects.get(email="awa@example.org")
    assert (answer.status_code, awa.name, awa.language) == (302, "Awa Benali", "fr")


def test_a_common_password_is_refused_beside_its_field(stranger: Client) -> None:
    page = stranger.post("/accounts/signup/", {**GIVEN, "password1": "motdepasse"})
    assert 'class="wrong" id="id_password1_error"' in page.content.decode()
    assert not Person.objects.filter(email="awa@example.org").exists()


def test_an_address_signs_up_once(stranger: Client, sofia: Client) -> None:
    page = stranger.post("/accounts/signup/", {**GIVEN, "email": "Sofia@cafe-nova.example"})
    assert 'class="wrong" id="id_email_error"' in page.content.decode()
