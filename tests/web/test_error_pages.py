"""What Django itself refuses, in words."""

import pytest
from django.test import Client, RequestFactory

from binome.web.error_pages import server_error


def test_a_wrong_address_says_so_in_the_visitors_language(stranger: Client) -> None:
    page = stranger.get("/nowhere", headers={"accept-language": "fr"})
    assert page.status_code == 404
    assert "Il n’y a rien ici" in page.content.decode()


def test_a_form_without_its_token_changes_nothing_and_says_what_to_do(db: None) -> None:
    strict = Client(enforce_csrf_checks=True, headers={"accept-language": "en"})
    page = strict.post("/me/language", {"language": "fr"})
    assert page.status_code == 403
    assert "This form has expired" in page.content.decode()
    assert "django_language" not in page.cookies


def test_our_own_failure_speaks_both_languages_and_tells_no_secret() -> None:
    page = server_error(RequestFactory().get("/"))
    assert page.status_code == 500
    assert "Binôme n’a pas su répondre." in page.content.decode()
    assert "Traceback" not in page.content.decode()


@pytest.mark.parametrize("path", ["/me/language", "/me/light"])
def test_what_changes_something_is_never_a_link(stranger: Client, path: str) -> None:
    assert stranger.get(path).status_code == 405
