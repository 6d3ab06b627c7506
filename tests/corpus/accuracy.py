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
          "content overlap": 85.0, "verbatim speaker": 91.5, "cases": 23, "cases in full": 20,
          "end to end": 72.0, "right of found": 87.0, "precision": 92.0, "unnamed": 90.0}


def extract(command: str, rows: list[dict], out: pathlib.Path) -> None:
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    with out.open("wb") as f:
        subprocess.run([command, "extract", "--input", "jsonl", "--format", "citron", "--jobs", "2", "-"],
                       input=lines.encode(), stdout=f, check=True)


def calibration_error(shared: pathlib.Path, predicted: pathlib.Path) -> str:
    """How far scores of named speakers are from the share that is right, in ten bins."""
    sys.path.insert(0, str(shared / "eval"))
    import score_attributions as sa
    import score_speakers as ss
    bins: dict[int, list] = {}
    found = sa.load(predicted)
    for file in sorted((shared / "data/speakers").glob("*.json")):
        gold = json.loads((shared / f"data/polnear/dev/{file.name}").read_text(encoding="utf-8"))
        quotes = [q for q in found[file.stem]["quotes"] if q.get("cue") or q.get("contents")]
        theirs, ours = sa.attributions({"quotes": gold["quotes"]}, gold["text"]), sa.attributions({"quotes": quotes}, gold["text"])
        kept = [i for i, q in enumerate(gold["quotes"]) if sa.attributions({"quotes": [q]}, gold["text"])]
        partner = {kept[i]: quotes[j] for i, j in sa.align(theirs, ours) if sa.iou(theirs[i]["content"], ours[j]["content"]) >= 0.5}
        for row in json.loads(file.read_text(encoding="utf-8"))["speakers"]:
            speaker = (partner.get(row["quote"]) or {}).get("speaker") or {}
            if not speaker.get("name"):
                continue
            accepted = {ss.normal(name) for name in row["accept"] + [row["resolved"] or ""]}
            right = ss.normal(speaker["name"]) in accepted - {""}
            bins.setdefault(min(9, int(10 * speaker["score"])), []).append((speaker["score"], right))
    answers = sum(map(len, bins.values()))
    error = sum(abs(sum(score - right for score, right in some)) for some in bins.values()) / max(1, answers)
    return f"{error:.3f} of {answers} answers"


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
        print(run(shared / "eval/score_speakers.py", dev, shared / "data/speakers", out))
        speakers = json.loads(run(shared / "eval/score_speakers.py", dev, shared / "data/speakers", out, "--json"))
        print("expected calibration error of named speakers", calibration_error(shared, out))
        found = json.loads(run(shared / "eval/score_attributions.py", dev, out, "--json"))
        inputs = run(shared / "eval/score_cases.py", cases, "--inputs")
        extract(command, [json.loads(line) for line in inputs.splitlines()], out)
        table = run(shared / "eval/score_cases.py", cases, out)
        print(table)
    scores = {k: 100 * v.get("f1", v["recall"]) for k, v in found.items() if k in FLOORS}
    scores |= {k: 100 * v for k, v in speakers.items() if k in FLOORS}
    scores["cases"] = float(table.rsplit("attribution ", 1)[1].split(",")[0])
    scores["cases in full"] = float(table.rsplit("in full ", 1)[1].split()[0])
    low = [f"{k} {scores[k]:.1f} is below {floor}" for k, floor in FLOORS.items() if scores[k] < floor]
    if low:
        sys.exit("; ".join(low))


if __name__ == "__main__":
    main()
