#!/usr/bin/env bash
# How many requests of a mixed kind `onrecord serve` answers while another process adds to the
# record. Prints what wrk (Debian package wrk) measures, and what was added meanwhile.
# Usage: bench/serve/load.sh COMMAND RECORD ARTICLES [SECONDS]
#   RECORD is copied, ARTICLES (files or a folder) are added to the copy again and again under other
#   names while the requests run. SECONDS: 60 where it is left out.
set -euo pipefail
command=$(realpath "$1") record=$(realpath "$2") articles=$(realpath "$3") seconds=${4:-60}
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

cp "$record" "$work/news.onrecord"
"$command" serve --db "$work/news.onrecord" --listen 127.0.0.1:0 >"$work/address" 2>"$work/messages" &
for _ in $(seq 100); do [ -s "$work/address" ] && break; sleep 0.1; done
address=$(cat "$work/address")

python3 bench/serve/urls.py "$address" >"$work/urls"
echo "$(wc -l <"$work/urls") different addresses"

# Adds a new text every second: the articles with another first line each time.
(
  for round in $(seq "$seconds"); do
    find "$articles" -name '*.txt' | sort | while read -r file; do
      { echo "Report $round of the day."; echo; cat "$file"; } >"$work/$round-$(basename "$file")"
    done
    "$command" add --db "$work/news.onrecord" "$work/$round"-*.txt >/dev/null 2>>"$work/added"
    sleep 1
  done
) &
adding=$!
URLS="$work/urls" wrk --threads 2 --connections 32 --duration "${seconds}s" --timeout 10s --latency \
  --script bench/serve/urls.lua "$address"
kill $adding 2>/dev/null || true
echo "added meanwhile, round by round:"
cut -d: -f2- "$work/added"
cat "$work/messages"
