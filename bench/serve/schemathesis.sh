#!/usr/bin/env bash
# Asks a service, over a copy of RECORD, thousands of questions that Schemathesis makes from
# /openapi.json, right ones and wrong ones, and checks each answer against it: no 500, no status,
# type or field that is not described, no wrong parameter that is taken. Installs Schemathesis into
# build/schemathesis.
# Usage: bench/serve/schemathesis.sh COMMAND RECORD [SCHEMATHESIS OPTIONS]
set -euo pipefail
command=$(realpath "$1") record=$(realpath "$2")
cd "$(dirname "$0")/../.."
shift 2
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

list=bench/serve/requirements.txt
venv=build/schemathesis
[ -x $venv/bin/python ] || python3 -m venv $venv
if ! cmp -s $list $venv/.installed; then
  $venv/bin/python -m pip install -q --disable-pip-version-check --no-deps -r $list
  cp $list $venv/.installed
fi

cp "$record" "$work/news.onrecord"
"$command" serve --db "$work/news.onrecord" --listen 127.0.0.1:0 >"$work/address" 2>"$work/messages" &
for _ in $(seq 100); do [ -s "$work/address" ] && break; sleep 0.1; done

# Streams of events don't end, so they are left out. A question that fits its schema may still name
# something that is not there or does not go together (404, 422), or come when too many wait (429): that is no fault.
cat >"$work/schemathesis.toml" <<'END'
[checks.positive_data_acceptance]
expected-statuses = ["2xx", "400", "401", "403", "404", "409", "422", "429", "503"]
END
code=0
st=$PWD/$venv/bin/st
cd "$work"  # where it leaves what it found
"$st" --config-file "$work/schemathesis.toml" run "$(cat "$work/address")openapi.json" \
  --exclude-path-regex 'events$' --checks all --exclude-checks ignored_auth,use_after_free \
  --generation-database none "$@" || code=$?
cat "$work/messages"
exit $code
