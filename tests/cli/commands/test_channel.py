"""`binome channel add`."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from binome.channels.queries import channels_of_brand
from binome.connectors.networks.sandbox.scenario import forget
from binome.site.session import in_words
from binome.workspaces.queries import BrandCard
from binome.workspaces.scopes import brand_scope
from tests.cast import a_brand
from tests.cli.command_line import parse


@pytest.fixture
def brand(db: None, now: datetime) -> Iterator[BrandCard]:
    card = a_brand(now)
    yield card
    with brand_scope(card.id):
        for channel in channels_of_brand():
            forget(channel.server)


def test_a_sandbox_account_is_connected(brand: BrandCard, capsys: pytest.CaptureFixture[str]) -> None:
    args = parse(["channel", "add", "--brand", brand.slug, "--network", "sandbox"])
    args.run(args)
    with brand_scope(brand.id):
        (channel,) = channels_of_brand()
    assert capsys.readouterr().out == f"{channel.id} sandbox cafe-nova\n"


def test_a_brand_that_is_not_there_is_said(db: None, capsys: pytest.CaptureFixture[str]) -> None:
    args = parse(["channel", "add", "--brand", "nobody", "--network", "sandbox"])
    assert in_words(args.run, args) == 1
    assert "nobody" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--network", "mastodon", "--server", "https://127.0.0.1:9", "--token", "t"], "BINOME_ALLOW_HOSTS"),
        (["--network", "bluesky", "--handle", "nova.test", "--password", "p", "--server", "http://127.0.0.1:9"], "127"),
        (["--network", "mastodon", "--token", "t"], "fill this in"),
    ],
)
def test_a_refusal_says_why(brand: BrandCard, capsys: pytest.CaptureFixture[str], words: list[str], said: str) -> None:
    args = parse(["channel", "add", "--brand", brand.slug, *words])
    assert in_words(args.run, args) == 1
    assert said in capsys.readouterr().err
