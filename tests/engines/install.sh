#!/bin/sh
# Sees to it that there are old browsers for the tests of the screens, and a parser for ES5.
#
#     tests/engines/install.sh PYTHON
#
# They come as packages of npm, 120 MB, unpacked 400 MB. Where npm is missing or reaches
# no registry, or the machine is none that the browsers were made for (Linux on x86-64),
# those tests are skipped, except in CI, where nobody would notice: there it is a failure.
set -eu

python=$1
here=$(dirname "$0")

ready() {
    [ "$here/node_modules/.package-lock.json" -nt "$here/package-lock.json" ] &&
        "$python" -m tests.engines.old >/dev/null 2>&1
}

if ready; then
    exit 0
fi
as_root=
if [ "$(id -u)" != 0 ]; then
    as_root="sudo -n"
fi
if ! command -v npm >/dev/null 2>&1 &&
    command -v apt-get >/dev/null 2>&1 && $as_root true 2>/dev/null; then
    echo "Installerar Node.js och npm … (installing)"
    if ! said=$({ $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends nodejs npm; } 2>&1 </dev/null); then
        echo "$said"
    fi
fi
if command -v npm >/dev/null 2>&1; then
    echo "Hämtar gamla webbläsare för testerna … (fetching old browsers for the tests)"
    if ! said=$({ npm ci --prefix "$here" && node "$here/unpack.mjs"; } 2>&1 </dev/null); then
        echo "$said"
        echo "npm kunde inte hämta dem (npm could not fetch them)."
    elif touch "$here/node_modules/.package-lock.json" && ready; then
        exit 0
    fi
else
    echo "npm saknas (npm is not installed)."
fi

"$python" -m tests.engines.old >/dev/null || true  # says what is wrong
if [ -n "${CI:-}" ]; then
    exit 1
fi
echo "Testerna i gamla webbläsare hoppas över. (Tests in old browsers will be skipped.)"
