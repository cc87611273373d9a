"""Gets snac2 as a Debian package and unpacks it into the cache: the machine itself is not changed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.live.cache import CannotInstall, installed

KEYRING = Path("/usr/share/keyrings/debian-archive-keyring.gpg")


def snac_binary() -> Path:
    """The unpacked ``snac`` program; CannotInstall where no Debian archive that this machine knows has it."""
    return installed("snac2", _download) / "usr" / "bin" / "snac"


def _download(target: Path) -> None:
    for program in ("apt-get", "dpkg"):
        if not shutil.which(program):
            raise CannotInstall(f"snac2 comes as a Debian package, and there is no {program} here")
    reasons = []
    for archive, codename in _known_archives():
        for suite in (f"{codename}-backports", codename):
            try:
                return _unpack(_fetch(archive, suite, target / "apt"), target)
            except CannotInstall as problem:
                reasons.append(str(problem))
    raise CannotInstall("snac2 not found in the Debian archives of this machine: " + "; ".join(reasons or ["none"]))


def _known_archives() -> list[tuple[str, str]]:
    """Address and code name of each Debian archive the machine is configured with (its own mirror, whatever it is)."""
    wanted = ["--format", "$(REPO_URI) $(CODENAME)", "Created-By: Packages", "Origin: Debian", "Component: main"]
    rows = {tuple(line.split()) for line in _run(["apt-get", "indextargets", *wanted]).splitlines()}
    return sorted((archive, codename) for archive, codename in rows if "-" not in codename)


def _fetch(archive: str, suite: str, workshop: Path) -> Path:
    """Downloads the package with apt's own checks, in folders of our own."""
    shutil.rmtree(workshop, ignore_errors=True)
    for folder in ("state/lists/partial", "cache/archives/partial", "parts", "got"):
        (workshop / folder).mkdir(parents=True)
    (workshop / "sources.list").write_text(f"deb [signed-by={KEYRING}] {archive} {suite} main\n")
    places = {
        "Dir::State": workshop / "state",
        "Dir::Cache": workshop / "cache",
        "Dir::Etc::SourceList": workshop / "sources.list",
        "Dir::Etc::SourceParts": workshop / "parts",
        "APT::Sandbox::User": "root",
    }
    options = [argument for name, value in places.items() for argument in ("-o", f"{name}={value}")]
    _run(["apt-get", *options, "--quiet", "update"])
    _run(["apt-get", *options, "--quiet", "download", "snac2"], cwd=workshop / "got")
    return next((workshop / "got").glob("*.deb"))


def _unpack(package: Path, target: Path) -> None:
    _run(["dpkg", "-x", str(package), str(target)])
    shutil.rmtree(target / "apt")
    if subprocess.run([target / "usr" / "bin" / "snac"], capture_output=True).returncode == 127:
        raise CannotInstall("snac2 lacks a shared library of this machine (libcurl4, libssl3)")


def _run(command: list[str], cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=300)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise CannotInstall(f"{command[0]} failed: {' / '.join(said[-2:])}")
    return done.stdout
