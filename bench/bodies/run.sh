#!/usr/bin/env bash
# Reads the pages of ../shared/data/article-bodies with onrecord, trafilatura and readability-lxml,
# each on one core, and scores what they read. bench/README.md explains the figures.
# Usage: bench/bodies/run.sh [ROUNDS]     results in build/bench/bodies
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${1:-3}
data=../shared/data/article-bodies
out=build/bench/bodies
python=build/bodies-venv/bin/python
mkdir -p "$out/pages"
[ -x "$python" ] || python3 -m venv build/bodies-venv
if ! cmp -s bench/bodies/requirements.txt build/bodies-venv/.installed; then
  "$python" -m pip install -q --disable-pip-version-check --upgrade pip
  "$python" -m pip install -q --disable-pip-version-check -r bench/bodies/requirements.txt
  cp bench/bodies/requirements.txt build/bodies-venv/.installed
fi
for page in "$data"/html/*.html.gz; do
  gzip -dc "$page" >"$out/pages/$(basename "$page" .gz)"
done
for name in onrecord trafilatura readability; do
  if [ "$name" = onrecord ]; then
    command=(build/release/bench/bodies_measure)
  else
    command=("$python" bench/bodies/others.py "$name")
  fi
  speed=$(taskset -c 0 "${command[@]}" "$out/$name.json" "$rounds" "$out"/pages/*.html 2>"$out/$name.log")
  printf '%-12s %s   %s\n' "$name" "$(python3 bench/bodies/score.py "$data/ground-truth.json" "$out/$name.json")" "$speed"
done
