#!/bin/sh
# Make a virtual environment; if Python lacks a part, say exactly what to install.
set -eu
target=$1

python=
for candidate in "${PYTHON:-}" python3.13 python3.12 python3.11 python3; do
    [ -n "$candidate" ] || continue
    if command -v "$candidate" >/dev/null 2>&1 &&
        "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Animatic needs Python 3.11, 3.12 or 3.13, and found none. Set PYTHON=/path/to/python if yours has another name." >&2
    exit 1
fi
if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    echo "This Python comes without venv or pip. Install them, then run make again:" >&2
    echo "  Debian, Ubuntu:  apt install python$version-venv" >&2
    echo "  Fedora:          dnf install python3-pip" >&2
    exit 1
fi
[ -x "$target/bin/python" ] || "$python" -m venv "$target"
