#!/usr/bin/env bash
# clang-format over all our C++; with --check it changes nothing and fails where it would.
set -euo pipefail
cd "$(dirname "$0")/.."
mode=(-i)
[ "${1:-}" != --check ] || mode=(--dry-run -Werror)
git ls-files '*.cpp' '*.h' | xargs clang-format "${mode[@]}"
