"""Refresh the libraries, fonts and icons that the pages use, from npm, and record their hashes.

    python scripts/vendor.py            fetch what vendor.json names, write files and hashes
    python scripts/vendor.py --check    only compare the files in the tree with the recorded hashes

`binome/web/static/vendor/vendor.json` is the one list: package, exact version, licence, files, sha256, and the icons
of the sprite. To move to a new version: change it there and run this.
"""

import base64
import hashlib
import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

STATIC = Path(__file__).resolve().parent.parent / "binome" / "web" / "static"
LIST = STATIC / "vendor" / "vendor.json"
SPRITE = STATIC / "icons.svg"


def fetch(package: dict[str, Any], folder: Path) -> tarfile.TarFile:
    """Download one package with npm; npm names the file and its integrity, which we compare again with the bytes."""
    wanted = f"{package['name']}@{package['version']}"
    told = subprocess.run(["npm", "pack", "--json", wanted], cwd=folder, check=True, capture_output=True, text=True)
    entry = json.loads(told.stdout)[0]
    archive = folder / entry["filename"]
    seen = "sha512-" + base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if seen != entry["integrity"] or package.get("integrity", seen) != seen:
        sys.exit(f"{wanted}: the bytes are not those recorded ({seen}).")
    package["integrity"] = seen
    return tarfile.open(archive)


def unpack(package: dict[str, Any], archive: tarfile.TarFile) -> None:
    """Copy the named files of a package to the static folder and record what they hash to."""
    package["sha256"] = {}
    for source, target in package["files"].items():
        member = archive.extractfile(f"package/{source}")
        if member is None:
            sys.exit(f"{package['name']}: no file {source}.")
        content = member.read()
        (STATIC / target).write_bytes(content)
        package["sha256"][target] = hashlib.sha256(content).hexdigest()


def symbol(name: str, archive: tarfile.TarFile) -> str:
    """One icon as a <symbol>: the drawing without its wrapper."""
    member = archive.extractfile(f"package/icons/{name}.svg")
    if member is None:
        sys.exit(f"No icon is called {name}.")
    inside = re.search(r"<svg[^>]*>(.*)</svg>", member.read().decode(), re.S)
    drawing = re.sub(r"\s+", " ", inside.group(1)).strip() if inside else ""
    return f'<symbol id="{name}" viewBox="0 0 24 24">{drawing}</symbol>'


def draw_sprite(names: list[str], archive: tarfile.TarFile) -> None:
    """Write the sprite that `{% icon %}` points into."""
    symbols = "\n".join(symbol(name, archive) for name in sorted(names))
    SPRITE.write_text(f'<svg xmlns="http://www.w3.org/2000/svg">\n{symbols}\n</svg>\n')


def refresh() -> None:
    listed = json.loads(LIST.read_text())
    with tempfile.TemporaryDirectory() as folder:
        for package in listed["packages"]:
            with fetch(package, Path(folder)) as archive:
                unpack(package, archive)
                if package["name"] == "lucide-static":
                    draw_sprite(listed["icons"], archive)
    listed["icons"] = sorted(listed["icons"])
    LIST.write_text(json.dumps(listed, indent=2, ensure_ascii=False) + "\n")


def differences() -> list[str]:
    """The files that are missing or are not what vendor.json says."""
    wrong = []
    for package in json.loads(LIST.read_text())["packages"]:
        for target, expected in package["sha256"].items():
            file = STATIC / target
            if not file.exists() or hashlib.sha256(file.read_bytes()).hexdigest() != expected:
                wrong.append(target)
    return wrong


if __name__ == "__main__":
    if "--check" not in sys.argv:
        refresh()
    if wrong := differences():
        sys.exit("Not as recorded: " + ", ".join(wrong))
