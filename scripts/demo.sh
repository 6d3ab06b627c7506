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
record=$out/examples.onrecord
"$command" add --db "$record" examples/*.txt examples/*.jsonl
printf '\nWho speaks most in the record of all examples (onrecord actors --db %s):\n\n' "$record"
"$command" actors --db "$record" --format table | head -8
printf '\nWho said what of boats (onrecord search --db %s boat):\n\n' "$record"
"$command" search --db "$record" boat --format table
debate=$out/debate.onrecord
"$command" add --db "$debate" examples/debate/*.jsonl
"$command" compare --db "$debate" --codebook examples/codebook.yaml
printf '\nWho wants the ferry to sail, in three more articles (onrecord positions ferry --db %s):\n\n' "$debate"
"$command" positions ferry --db "$debate" --format table
printf '\nWho changed position (onrecord shifts ferry --db %s):\n\n' "$debate"
"$command" shifts ferry --db "$debate" --format table
"$command" network ferry --db "$debate" --format gexf >"$out/ferry.gexf"
"$command" report --db "$debate" --issue ferry --out "$out/report.html"
"$command" analyse examples/wire.jsonl --codebook examples/codebook.yaml >"$out/analysis.json"
cat <<END

That was examples/agency.txt. All examples: $(wc -l <"$out/statements.jsonl") statements in
  $out/statements.jsonl   one statement a line, with offsets
  $out/statements.csv     the same as a table
  $record   a record, to be asked, corrected and added to
  $debate     another one, whose statements were compared: docs/usage/compare.md
  $out/ferry.gexf         who agrees with whom in it, for Gephi
  $out/report.html        who stands where on it, with every sentence: docs/usage/report.md
  $out/analysis.json      the dated articles side by side: docs/usage/analyse.md
Next, your own article:
  $command extract FILE
  $command add --db news.onrecord FILES    docs/usage/record.md has the rest

The record of all examples: $record
A report, for any browser:  $out/report.html
Read and review it in your browser:
  $command serve --db $debate --open
END
