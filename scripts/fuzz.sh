#!/usr/bin/env bash
# Builds the fuzz targets with clang and runs each for a minute. New inputs stay in
# build/fuzz-corpus; an input that breaks something is left in build/fuzz-findings, and running
# the target on that file shows the break again.
# Usage: scripts/fuzz.sh [SECONDS [TARGET...]]   for example: scripts/fuzz.sh 600 document
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
targets=("${@:2}")
[ ${#targets[@]} -gt 0 ] || targets=(actors archive codebook corrections dna document feed html jsonl mail model table
  warc)

scripts/setup.sh fuzz
cmake --preset fuzz >build/configure-fuzz.log || { cat build/configure-fuzz.log; exit 1; }
cmake --build --preset fuzz -j "$(nproc)"

failed=()
for target in "${targets[@]}"; do
  corpus=build/fuzz-corpus/$target
  findings=build/fuzz-findings/$target
  mkdir -p "$corpus" "$findings"
  echo "fuzz: $target for $seconds s" >&2
  seeds=("fuzz/corpus/$target")
  [ "$target" != document ] || seeds+=(examples)
  LSAN_OPTIONS=suppressions=tests/lsan.supp:print_suppressions=0 \
    "build/fuzz/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len=4096 -timeout=10 \
    -rss_limit_mb=2048 -print_final_stats=1 -verbosity=1 -artifact_prefix="$findings/" \
    "$corpus" "${seeds[@]}" 2>"build/fuzz-$target.log" || failed+=("$target")
  grep -E '^(SUMMARY|stat::number_of_executed_units|stat::slowest_unit_time_sec)|check failed|DONE' \
    "build/fuzz-$target.log" >&2 || true
done
if [ ${#failed[@]} -gt 0 ]; then
  echo "fuzz: broken: ${failed[*]}; see build/fuzz-*.log and build/fuzz-findings" >&2
  exit 1
fi
