#!/usr/bin/env bash
# Configures, builds and tests one preset. Usage: scripts/test.sh PRESET [ctest arguments]
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
shift
mkdir -p build
cmake --preset "$preset" -DONRECORD_DEVELOPER=ON >"build/configure-$preset.log" || { cat "build/configure-$preset.log"; exit 1; }
cmake --build --preset "$preset" -j "$(nproc)"
ctest --preset "$preset" -j "$(nproc)" "$@"
