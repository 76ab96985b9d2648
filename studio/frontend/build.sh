#!/bin/sh
# Builds the page into the folder given, with the packages that the lock file names; does nothing where nothing changed.
set -eu
cd "$(dirname "$0")"
out=$1

fail() {
  echo "The studio's page needs Node.js 20 or newer with npm to be built: $1." >&2
  echo "Debian, Ubuntu: apt-get install nodejs npm; macOS: brew install node" >&2
  exit 1
}

command -v node >/dev/null 2>&1 || fail "there is no 'node' on the PATH"
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || fail "'node' is version $(node -v)"

installed=node_modules/.package-lock.json
if [ ! -f "$installed" ] || [ package-lock.json -nt "$installed" ]; then
  command -v npm >/dev/null 2>&1 || fail "there is no 'npm' on the PATH"
  npm ci --loglevel=error
  touch "$installed"
fi

exec node build.mjs "$out"
