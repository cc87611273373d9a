import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from binome.connectors.errors import Refused
from binome.connectors.networks.sandbox import journal
from binome.connectors.networks.sandbox.world import open_world
from binome.connectors.port import Account
from tests.connectors.networks.sandbox.conftest import Post

WRITER = """
import sys
from binome.connectors.networks.sandbox import journal
n = 0
while True:
    with journal.locked("killed.sandbox"):
        journal.append("killed.sandbox", {"kind": "delete", "id": str(n), "filling": "x" * 5000})
    n += 1
    if n == 20: print("writing", flush=True)
"""


def append_many(number: int) -> None:
    for n in range(100):
        with journal.locked("busy.sandbox"):
            journal.append("busy.sandbox", {"kind": "delete", "id": f"{number}-{n}"})


def test_several_processes_write_one_journal() -> None:
    processes = [multiprocessing.get_context("fork").Process(target=append_many, args=(n,)) for n in range(4)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert len(open_world("busy.sandbox").deleted) == 400


def test_a_killed_writer_leaves_a_journal_that_works() -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITER], stdout=subprocess.PIPE, env=os.environ)
    assert writer.stdout
    assert writer.stdout.readline()
    time.sleep(0.05)
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    before = len(open_world("killed.sandbox").deleted)
    with journal.locked("killed.sandbox"):
        journal.append("killed.sandbox", {"kind": "delete", "id": "after"})
    assert before >= 20
    assert "after" in open_world("killed.sandbox").deleted


def test_a_torn_line_is_closed_and_skipped() -> None:
    path = journal.path_of("torn.sandbox")
    path.parent.mkdir(parents=True)
    path.write_bytes(b'{"kind": "delete", "id": "one"}\n{"kind": "delete", "id": "tw')
    assert open_world("torn.sandbox").deleted == {"one"}
    with journal.locked("torn.sandbox"):
        journal.append("torn.sandbox", {"kind": "delete", "id": "three"})
    assert open_world("torn.sandbox").deleted == {"one", "three"}


async def test_what_another_process_wrote_is_seen(account: Account, post: Post) -> None:
    await post("Bonjour")
    line = journal.path_of(account.server).read_text().splitlines()[-1]
    other = line.replace('"Bonjour"', '"Bonsoir"').replace('"id": "p', '"id": "pp').replace('"key": "', '"key": "k')
    with journal.path_of(account.server).open("a") as file:
        file.write(other + "\n")
    assert sorted(p.text for p in open_world(account.server).posts.values()) == ["Bonjour", "Bonsoir"]


@pytest.mark.parametrize("server", ["", "../etc", "a/b", ".hidden", "A", "x" * 90])
def test_a_name_that_is_no_server_is_refused(server: str) -> None:
    with pytest.raises(Refused):
        journal.path_of(server)


def test_a_forgotten_server_is_gone(tmp_path: Path) -> None:
    append_many(1)
    journal.forget("busy.sandbox")
    assert list((tmp_path / "sandbox").iterdir()) == []
    assert open_world("busy.sandbox").deleted == set()
