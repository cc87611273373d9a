"""Compiled translations: made from newer .po files, since .mo files are not kept in the repository."""

import logging
from pathlib import Path

log = logging.getLogger(__name__)


def compile_stale(folder: Path) -> list[Path]:
    """Compile each `django.po` below `folder` that is newer than its `.mo`; gives the files written."""
    stale = [source for source in sorted(folder.rglob("*.po")) if _is_stale(source, source.with_suffix(".mo"))]
    return [_compile(source) for source in stale]


def _is_stale(source: Path, target: Path) -> bool:
    return not target.exists() or target.stat().st_mtime < source.stat().st_mtime


def _compile(source: Path) -> Path:
    """Written aside and renamed: several processes may start at once."""
    from babel.messages import mofile, pofile  # 60 ms, and not needed on most starts

    target, aside = source.with_suffix(".mo"), source.with_suffix(".mo.new")
    with source.open("rb") as file:
        catalog = pofile.read_po(file, locale=source.parts[-3], domain=source.stem)
    with aside.open("wb") as file:
        mofile.write_mo(file, catalog)
    aside.replace(target)
    return target


def compile_all() -> None:
    """Compile what is stale of this checkout; `make setup` calls it."""
    compile_stale(Path(__file__).resolve().parent.parent / "locale")
