"""`binome brand add`."""

import pytest

from binome.site.session import in_words
from binome.workspaces.queries import brands_of, person_by_email
from tests.cli.command_line import parse

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> str:
    args = parse(["user", "add", "--email", "ana@nova.test", "--password", "espresso doppio"])
    args.run(args)
    return "ana@nova.test"


def test_a_brand_is_opened_with_both_hats(owner: str, capsys: pytest.CaptureFixture[str]) -> None:
    args = parse(["brand", "add", "--name", "Café Nova", "--owner", owner])
    args.run(args)
    (brand,) = brands_of(person_by_email(owner))
    assert (brand.slug, brand.roles, brand.timezone) == ("cafe-nova", {"smm", "cm"}, "Europe/Paris")


def test_two_brands_of_one_organisation(owner: str) -> None:
    for name in ("Café Nova", "Thé Nova"):
        args = parse(["brand", "add", "--name", name, "--owner", owner, "--organisation", "Nova"])
        args.run(args)
    assert {brand.organisation for brand in brands_of(person_by_email(owner))} == {"Nova"}


def test_an_unknown_owner_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    args = parse(["brand", "add", "--name", "Café Nova", "--owner", "bob@nova.test"])
    assert in_words(args.run, args) == 1
    assert "bob@nova.test" in capsys.readouterr().err
