#!/bin/sh
# Sees to it that there is a browser for the tests, and that it can be driven.
#
#     tests/browser/install.sh PYTHON
#
# What is installed is used. What is missing comes from Debian or Ubuntu where
# that needs no password. Otherwise the browser tests are skipped, except in CI,
# where nobody would notice: there it is a failure.
set -eu

python=$1

# The second asks Playwright's driver, a Node.js that wants a library (libatomic)
# which a bare Debian does not have.
ready() {
    "$python" -m generator.camera.browsers >/dev/null 2>&1 &&
        "$python" -m playwright --version >/dev/null 2>&1
}

if ready; then
    exit 0
fi

as_root=
if [ "$(id -u)" != 0 ]; then
    as_root="sudo -n"
fi
if command -v apt-get >/dev/null 2>&1 && $as_root true 2>/dev/null; then
    packages="libatomic1"
    if ! "$python" -m generator.camera.browsers >/dev/null 2>&1; then
        # A font with the common widths, so that pages are measured as readers see them.
        packages="$packages chromium fonts-liberation"
    fi
    echo "Installerar $packages för webbläsartesterna … (installing, for the browser tests)"
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

"$python" -m generator.camera.browsers >/dev/null || true  # says what to do about a missing browser
"$python" -m playwright --version >/dev/null || true    # says why the driver does not start
if [ -n "${CI:-}" ]; then
    exit 1
fi
echo "Webbläsartesterna hoppas över. (Browser tests will be skipped.)"
