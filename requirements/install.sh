#!/bin/sh
# Makes a virtual environment from a lock file.
#
#     requirements/install.sh VENV LOCK
#
# The Python is the first that is new enough among $PYTHON, python3.14 … 3.11
# and python3. What is missing is named together with what to do about it.
set -eu

venv=$1
lock=$2

say() { printf '%s\n' "$*" >&2; }

new_enough() {
    # Runs it, as a name on PATH may be a placeholder (pyenv, the Windows store).
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

find_python() {
    for name in ${PYTHON:+"$PYTHON"} python3.14 python3.13 python3.12 python3.11 python3; do
        if new_enough "$name"; then
            echo "$name"
            return
        fi
    done
}

can_make_venv() { "$1" -c 'import venv, ensurepip' >/dev/null 2>&1; }

on_debian_as_root() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

apt_install() {
    say "Installerar $* med apt … (installing)"
    if ! said=$({ apt-get update -qq && DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "$@"; } 2>&1 </dev/null); then
        say "$said"
        say "apt-get kunde inte installera $* (could not install)."
        exit 1
    fi
}

python=$(find_python)
if [ -z "$python" ] && ! command -v python3 >/dev/null 2>&1 && on_debian_as_root; then
    apt_install python3 python3-venv
    python=$(find_python)
fi
if [ -z "$python" ]; then
    say "Kundinsikt behöver Python 3.11 eller nyare. (Python 3.11 or newer is needed.)"
    if command -v python3 >/dev/null 2>&1; then
        say "  Här finns/found: $(python3 --version 2>&1 | head -n 1)"
    fi
    say "  Debian, Ubuntu:  apt install python3 python3-venv"
    say "  macOS:           brew install python"
    say "  Annan plats/elsewhere:  make PYTHON=/path/to/python3 …"
    exit 1
fi

if ! can_make_venv "$python"; then
    # Debian keeps this part of Python in a package of its own.
    if on_debian_as_root; then
        apt_install python3-venv
    fi
    if ! can_make_venv "$python"; then
        say "$python saknar venv. (The venv module is missing.)"
        say "  Debian, Ubuntu:  apt install python3-venv"
        exit 1
    fi
fi

# An environment whose Python has been upgraded away is made anew.
if [ -e "$venv" ] && ! new_enough "$venv/bin/python"; then
    rm -rf "$venv"
fi

if [ ! -e "$venv" ]; then
    say "Sätter upp $venv (första gången tar det ungefär en minut) … (setting up, about a minute)"
    "$python" -m venv "$venv"
else
    say "Uppdaterar $venv efter $lock … (updating)"
fi

# What pip says is shown when it fails: else it is about this machine's own settings.
pip() {
    if ! said=$("$venv/bin/python" -m pip --disable-pip-version-check --no-input "$@" \
        2>&1 </dev/null); then
        say "$said"
        say "Paketen i $lock kunde inte installeras. (The packages could not be installed.)"
        exit 1
    fi
}

pip install --require-hashes -r "$lock"
# The project itself, from this folder: edits count at once. Its build tool is
# in the lock already, so nothing unpinned is fetched.
if [ "$venv" = .venv ]; then
    pip install --no-deps --no-build-isolation -e .
fi
