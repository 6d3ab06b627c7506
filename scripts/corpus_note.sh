#!/usr/bin/env bash
# Says whether the tests that need the corpora beside the checkout have run.
cd "$(dirname "$0")/.."
if [ -d ../shared/data ]; then
  echo "The tests labelled corpus ran on ../shared."
else
  echo "../shared is not there: the tests labelled corpus were left out."
fi
