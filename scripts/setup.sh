#!/usr/bin/env bash
# Installs what the build needs and is missing: Debian packages (as root; otherwise it says
# which to install), the pinned Python packages into build/venv, and lexbor's source. Quick when all is there.
# Usage: scripts/setup.sh [build|test|train|bench|fuzz]   train and bench include test, all build
set -euo pipefail
cd "$(dirname "$0")/.."
level=${1:-build}
case $level in
  build) steps=(build) ;;
  test | fuzz) steps=(build test) ;;
  train | bench) steps=(build test "$level") ;;
  *) echo "setup: no level $level; there are build, test, train, bench and fuzz" >&2; exit 2 ;;
esac

packages=(cmake ninja-build g++ pkg-config python3 python3-venv libutf8proc-dev libxxhash-dev
          nlohmann-json3-dev libsimdjson-dev libcli11-dev libfmt-dev
          libsqlite3-dev libsqlitecpp-dev libyaml-cpp-dev libhnswlib-dev libarchive-dev
          libexpat1-dev zlib1g-dev libmicrohttpd-dev)
[ "$level" = build ] || packages+=(libgtest-dev libbenchmark-dev chromium)
[ "$level" != fuzz ] || packages+=(clang libclang-rt-14-dev)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" != 0 ]; then
    echo "setup: these Debian packages are missing; install them and run this again:" >&2
    echo "  sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
  echo "setup: installing ${missing[*]}" >&2
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

[ -x build/venv/bin/python ] || python3 -m venv build/venv
for step in "${steps[@]}"; do
  list=scripts/requirements-$step.txt
  stamp=build/venv/.$step.installed
  if [ -f "$list" ] && ! cmp -s "$list" "$stamp"; then
    echo "setup: installing Python packages of $list into build/venv" >&2
    build/venv/bin/python -m pip install -q --disable-pip-version-check --no-deps -r "$list"
    cp "$list" "$stamp"
  fi
done

# lexbor has no package: its source comes with that of a Python package, pinned by its hash.
list=scripts/requirements-sources.txt
if ! cmp -s "$list" build/lexbor/.installed; then
  echo "setup: putting the source of lexbor into build/lexbor" >&2
  rm -rf build/lexbor build/lexbor-package
  build/venv/bin/python -m pip download -q --disable-pip-version-check --no-deps --no-binary selectolax \
    -d build/lexbor-package -r "$list"
  mkdir build/lexbor
  tar -xzf build/lexbor-package/selectolax-*.tar.gz -C build/lexbor --strip-components=2 \
    --wildcards --no-wildcards-match-slash 'selectolax-*/lexbor'
  rm -r build/lexbor-package
  cp "$list" build/lexbor/.installed
fi
