#!/usr/bin/env bash
# Builds the release preset and measures it; results in build/bench. bench/README.md explains them.
# Usage: scripts/bench.sh [--full] [--rounds N] [--articles N]
set -euo pipefail
cd "$(dirname "$0")/.."
out=build/bench
mkdir -p "$out"
cmake --preset release -DONRECORD_DEVELOPER=ON >build/configure.log || { cat build/configure.log; exit 1; }
cmake --build --preset release -j "$(nproc)" --target onrecord_cli segment_bench encode_bench

for part in segment encode; do
  taskset -c 0 "build/release/bench/${part}_bench" --benchmark_out="$out/$part.json" \
    --benchmark_out_format=json --benchmark_min_time=0.2
done
build/venv/bin/python bench/throughput/run.py build/release/cli/onrecord "$out/throughput.json" "$@"
echo "results: $out/*.json; bench/compare.py compares two of them" >&2
