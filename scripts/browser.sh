#!/bin/sh
# A Chromium for the browser tests: install Debian's when there is none and we may; else say that they are skipped.
for name in chromium chromium-browser google-chrome; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done

as_root=
if [ "$(id -u)" != 0 ]; then
    as_root="sudo -n"
    sudo -n true 2>/dev/null || as_root=none
fi
if [ "$as_root" != none ] && command -v apt-get >/dev/null 2>&1; then
    echo "Installing Chromium for the browser tests ..."
    export DEBIAN_FRONTEND=noninteractive
    # An index that can't be brought up to date may still do.
    $as_root apt-get update -qq || true
    $as_root apt-get install -y -qq --no-install-recommends chromium >/dev/null && command -v chromium >/dev/null && exit 0
fi
echo "Browser tests will be skipped: there is no Chromium here (Debian: apt install chromium)." >&2
