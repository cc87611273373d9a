"""The programs of the wheel."""

import subprocess
from pathlib import Path

from binome.site.postgres.binaries import copy_below


def test_a_copy_of_the_programs_runs_with_the_libraries_it_needs(tmp_path: Path) -> None:
    programs = copy_below(tmp_path)
    said = subprocess.run([programs / "bin" / "initdb", "--version"], capture_output=True, text=True, check=True)
    assert said.stdout.startswith("initdb (PostgreSQL) 18")


def test_a_version_is_copied_once(tmp_path: Path) -> None:
    assert copy_below(tmp_path).stat().st_mtime == copy_below(tmp_path).stat().st_mtime
