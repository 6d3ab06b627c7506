#!/usr/bin/env bash
# Builds the page of `onrecord serve` from web/ into build/web. Quick when nothing changed. Needs
# Node.js 18 or newer: as root it is installed where it is missing; else the service is built
# without its page, and says so.
# Usage: scripts/web.sh [test]     test: also installs what the tests of the page, tests/web, need
set -euo pipefail
cd "$(dirname "$0")/.."

level=${1:-}
has_node() {
  command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 18 ]
}

install_tests() {
  [ "$level" = test ] && has_node || return 0
  if [ -d tests/web/node_modules ] && cmp -s tests/web/package-lock.json build/web-tests.installed; then return 0; fi
  echo "page: installing what tests it into tests/web/node_modules" >&2
  npm --prefix tests/web ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
  cp tests/web/package-lock.json build/web-tests.installed
}

sources=$(find web -type f -not -path '*/node_modules/*' -not -path '*/test-results/*' -print0 | sort -z |
  xargs -0 sha256sum | sha256sum)
stamp=build/web.built
if [ -f build/web/index.html ] && [ "$(cat "$stamp" 2>/dev/null)" = "$sources" ]; then
  install_tests
  exit 0
fi

if ! has_node && [ "$(id -u)" = 0 ]; then
  echo "page: installing nodejs and npm" >&2
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null
fi
if ! has_node; then
  echo "page: Node.js 18 or newer is missing, so \`onrecord serve\` is built without its page;" >&2
  echo "  sudo apt-get install nodejs npm, then run this again" >&2
  exit 0
fi

mkdir -p build
lock=$(sha256sum web/package-lock.json)
if [ ! -d web/node_modules ] || [ "$(cat build/web.installed 2>/dev/null)" != "$lock" ]; then
  echo "page: installing what it is built with into web/node_modules" >&2
  if ! npm --prefix web ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2; then
    echo "page: npm cannot install it, for the reason above, so \`onrecord serve\` is built without its" >&2
    echo "  page; all else works. Run this again when npm reaches its registry: make page" >&2
    [ "$level" != test ] || exit 1
    exit 0
  fi
  echo "$lock" >build/web.installed
fi
echo "page: building it into build/web" >&2
npm --prefix web run --silent build >build/web.log 2>&1 || { cat build/web.log >&2; exit 1; }
echo "$sources" >"$stamp"
install_tests
