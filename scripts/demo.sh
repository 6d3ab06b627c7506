#!/usr/bin/env bash
# Extracts the statements of examples/ and shows the first of them. Usage: scripts/demo.sh COMMAND
set -euo pipefail
cd "$(dirname "$0")/.."
command=$1
out=build/demo
mkdir -p "$out"
"$command" extract examples/*.txt examples/*.jsonl --format jsonl >"$out/statements.jsonl"
"$command" extract examples/*.txt examples/*.jsonl --format csv >"$out/statements.csv"
"$command" extract examples/agency.txt --format text
cat <<END

That was examples/agency.txt. All examples: $(wc -l <"$out/statements.jsonl") statements in
  $out/statements.jsonl   one statement a line, with offsets
  $out/statements.csv     the same as a table
Next, your own article:
  $command extract FILE
END
