#!/bin/sh
# Finds redis-server for the live tests (the Bluesky network keeps its queue there), or gets it from Debian's packages
# as root. Without it, the tests against Bluesky are skipped and say so.
set -u
command -v redis-server >/dev/null 2>&1 && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing redis-server for the live tests (apt)."
    apt-get install -y -qq redis-server >/dev/null 2>&1 && exit 0
    apt-get update -qq >/dev/null 2>&1 && apt-get install -y -qq redis-server >/dev/null 2>&1 && exit 0
fi
echo "No redis-server: the tests against Bluesky will be skipped." >&2
exit 0
