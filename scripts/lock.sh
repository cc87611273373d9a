#!/bin/sh
# Locks the dependencies of pyproject.toml: names, versions and hashes, and no host.
set -eu
cd "$(dirname "$0")/.."
lock() {
    uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
        pyproject.toml "$@"
}
lock --group build --output-file requirements/runtime.txt
lock --group build --group dev --constraint requirements/runtime.txt --output-file requirements/dev.txt
