#!/bin/sh
# Installs into .venv what requirements/$1.txt locks (runtime or dev), bringing uv if the machine has none.
# Where packages come from is the machine's business: pip's and uv's own configuration is read, never written.
set -eu
cd "$(dirname "$0")/.."
wanted="requirements/$1.txt"
python=.venv/bin/python

find_python() {
    for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11; do
        if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null; then
            echo "$candidate"
            return
        fi
    done
    return 1
}

has_uv() { "$1" --version >/dev/null 2>&1; }

if has_uv uv; then
    uv=uv
    [ -x $python ] || uv venv --quiet --python "$(find_python || echo '>=3.11,<3.14')" .venv
else
    uv=.venv/bin/uv
    if [ ! -x $python ]; then
        found=$(find_python) || { echo "Python 3.11, 3.12 or 3.13 is needed; none was found." >&2; exit 1; }
        "$found" -m venv .venv || { echo "On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
    fi
    has_uv $uv || $python -m pip install --quiet uv
fi

if ! "$uv" pip install --quiet --python $python --require-hashes -r "$wanted"; then
    echo "uv could not install; trying pip, which may know other sources." >&2
    $python -m pip --version >/dev/null 2>&1 || $python -m ensurepip
    $python -m pip install --quiet --require-hashes -r "$wanted"
fi
"$uv" pip install --quiet --python $python --no-deps --no-build-isolation --editable .
$python -c 'from binome.site.translations import compile_all; compile_all()'
