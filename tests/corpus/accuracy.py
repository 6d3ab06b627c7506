#!/usr/bin/env python3
"""Scores the built command on the development corpora and fails below the floors.

usage: accuracy.py COMMAND SHARED

Runs `COMMAND extract --format citron` over PolNeAR's dev articles and the short cases of
SHARED, prints the tables of SHARED/eval's scorers, and compares with FLOORS: a little below
what docs/accuracy.md states, so that a change that costs accuracy is noticed.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

FLOORS = {"attribution": 73.5, "cue exact": 71.5, "source exact": 79.0, "content exact": 63.0,
          "content overlap": 85.0, "verbatim speaker": 91.5, "cases": 23}


def extract(command: str, rows: list[dict], out: pathlib.Path) -> None:
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    with out.open("wb") as f:
        subprocess.run([command, "extract", "--input", "jsonl", "--format", "citron", "--jobs", "2", "-"],
                       input=lines.encode(), stdout=f, check=True)


def run(*arguments) -> str:
    return subprocess.run([sys.executable, *map(str, arguments)], capture_output=True, text=True, check=True).stdout


def main() -> None:
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    command, shared = sys.argv[1], pathlib.Path(sys.argv[2])
    dev, cases = shared / "data/polnear/dev", shared / "cases/attribution_cases.json"
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "predicted.jsonl"
        extract(command, [{"id": f.stem, "text": json.loads(f.read_text(encoding="utf-8"))["text"]}
                          for f in sorted(dev.glob("*.json"))], out)
        print(run(shared / "eval/score_attributions.py", dev, out))
        found = json.loads(run(shared / "eval/score_attributions.py", dev, out, "--json"))
        inputs = run(shared / "eval/score_cases.py", cases, "--inputs")
        extract(command, [json.loads(line) for line in inputs.splitlines()], out)
        table = run(shared / "eval/score_cases.py", cases, out)
        print(table)
    scores = {k: 100 * v.get("f1", v["recall"]) for k, v in found.items() if k in FLOORS}
    scores["cases"] = float(table.rsplit("attribution ", 1)[1].split(",")[0])
    low = [f"{k} {scores[k]:.1f} is below {floor}" for k, floor in FLOORS.items() if scores[k] < floor]
    if low:
        sys.exit("; ".join(low))


if __name__ == "__main__":
    main()
