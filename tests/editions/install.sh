#!/bin/sh
# Sees to it that there are web servers to try the ready settings in, where CI is set.
#
#     tests/editions/install.sh
#
# Elsewhere nothing is installed: a web server that starts by itself is no guest to bring home
# unasked. What is there is used; what isn't, its tests say.
set -eu

PATH=$PATH:/usr/sbin
packages=
for program in nginx caddy apache2; do
    command -v "$program" >/dev/null 2>&1 || packages="$packages $program"
done
if [ -z "${CI:-}" ] || [ -z "$packages" ]; then
    exit 0
fi

as_root=
if [ "$(id -u)" != 0 ]; then
    as_root="sudo -n"
fi
echo "Installerar$packages för testerna av serverfilerna … (installing, for the tests of server settings)"
# The run level is that of a single user, in which no server starts.
# shellcheck disable=SC2086 # several packages, several words
if ! said=$({ $as_root apt-get update -qq && $as_root env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 \
    apt-get install -y -qq --no-install-recommends $packages; } 2>&1 </dev/null); then
    echo "$said"
    echo "apt-get kunde inte installera$packages (could not install)."
    exit 1
fi
