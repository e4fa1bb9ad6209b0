#!/bin/sh
# Sees to it that there is an office program that the tests can open Word files with.
#
#     tests/papers/install.sh PYTHON
#
# What is installed is used. What is missing comes from Debian or Ubuntu where
# that needs no password. Otherwise those tests are skipped, except in CI, where
# nobody would notice: there it is a failure.
set -eu

python=$1

ready() {
    "$python" -m tests.papers.office >/dev/null 2>&1
}

if ready; then
    exit 0
fi

as_root=
if [ "$(id -u)" != 0 ]; then
    as_root="sudo -n"
fi
if command -v apt-get >/dev/null 2>&1 && $as_root true 2>/dev/null; then
    packages="libreoffice-writer-nogui poppler-utils"
    echo "Installerar $packages för testerna av Word-filer … (installing, for the tests of Word files)"
    # shellcheck disable=SC2086 # several packages, several words
    if ! said=$({ $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends $packages; } 2>&1 </dev/null); then
        echo "$said"
        echo "apt-get kunde inte installera $packages (could not install)."
    fi
    if ready; then
        exit 0
    fi
fi

"$python" -m tests.papers.office || true  # says what to do
if [ -n "${CI:-}" ]; then
    exit 1
fi
echo "Testerna som öppnar Word-filer hoppas över. (Tests that open Word files will be skipped.)"
