#!/usr/bin/env bash
# Formatting and clang-tidy with the compile commands of the release build.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/format.sh --check
git ls-files 'src/*.cpp' 'cli/*.cpp' | xargs -P "$(nproc)" -n 4 clang-tidy -p build/release --quiet
