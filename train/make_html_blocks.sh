#!/usr/bin/env bash
# Trains what chooses the body of a page and writes data/html_trees.tsv and data/html_weights.tsv; a minute.
# Usage: train/make_html_blocks.sh [--check]     --check only judges, on pages of unseen sites
set -euo pipefail
cd "$(dirname "$0")/.."
case ${1:-} in
  "" | --check) ;;
  *) echo "make_html_blocks: no option $1; there is --check" >&2; exit 2 ;;
esac
data=../shared/data/article-bodies
run=build/html-blocks
[ -d "$data" ] || { echo "make html-blocks: ../shared/data/article-bodies is needed" >&2; exit 1; }
mkdir -p "$run/pages"
[ -x "$run/venv/bin/python" ] || python3 -m venv "$run/venv"
"$run/venv/bin/python" -m pip install -q --disable-pip-version-check lightgbm==4.7.0 numpy==2.4.6 scikit-learn==1.9.1 scipy==1.17.1
for page in "$data"/html/*.html.gz; do
  gzip -dc "$page" >"$run/pages/$(basename "$page" .gz)"
done
cmake --build --preset release --target html_block_numbers >/dev/null
build/release/train/html_block_numbers "$run"/pages/*.html >"$run/numbers.jsonl"
train() { "$run/venv/bin/python" train/onrecord_train/html_blocks.py "$run/numbers.jsonl" "$data/ground-truth.json" "$@"; }
if [ "${1:-}" = --check ]; then train --check; else train --out data; fi
