"""Runs `onrecord analyse` on ../shared/data/storylines and prints the scorer's table; with
--gold the annotated statements are the input, so that the errors of extraction are left out.

usage: storylines.py COMMAND SHARED [--gold] [--keep FOLDER]
Fails where a storyline has no result, or statements or speakers fall below what they were."""
import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

LEAST = {"statements": 0.75, "speaker": 0.75}  # see docs/accuracy.md for all figures


def spans_of(text, parts):
    out, at = [], 0
    for part in parts:
        start = text.find(part, at)
        start = start if start >= 0 else text.find(part)
        out.append({"start": start, "end": start + len(part)})
        at = start + len(part)
    return out


def nearest(text, words, around):
    """The occurrence of `words` nearest to the spans `around` and outside them."""
    places = [m.span() for m in re.finditer(re.escape(words), text)] if words else []
    places = [(a, b) for a, b in places if not any(s["start"] <= a < s["end"] for s in around)]
    distance = lambda p: min(max(s["start"] - p[1], p[0] - s["end"]) for s in around)
    best = min(places, key=distance, default=None)
    return {"start": best[0], "end": best[1]} if best else None


def rows_of(story, gold):
    for article in story["articles"]:
        row = {key: article[key] for key in ("id", "date", "outlet", "title", "text")}
        if gold:
            row["quotes"] = []
            for s in story["statements"]:
                if s["article"] != article["id"]:
                    continue
                parts = s["content"] if isinstance(s["content"], list) else [s["content"]]
                contents = spans_of(row["text"], parts)
                cue = nearest(row["text"], s["cue"], contents)
                source = nearest(row["text"], s["surface_source"], [cue] if cue else contents)
                row["quotes"].append({"cue": cue, "sources": [source] if source else [], "contents": contents})
        yield row


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("command")
    ap.add_argument("shared", type=Path)
    ap.add_argument("--gold", action="store_true")
    ap.add_argument("--keep", type=Path)
    a = ap.parse_args()
    stories = a.shared / "data" / "storylines"
    with tempfile.TemporaryDirectory() as made:
        work = a.keep or Path(made)
        (work / "out").mkdir(parents=True, exist_ok=True)
        for path in sorted(stories.glob("*.json")):
            story = json.loads(path.read_text(encoding="utf-8"))
            issue = story["issue"]
            rows, codebook = work / f"{path.stem}.jsonl", work / f"{path.stem}.yaml"
            rows.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows_of(story, a.gold)),
                            encoding="utf-8")
            # JSON is YAML.
            codebook.write_text(json.dumps({"issues": [{k: issue[k] for k in ("id", "label", "keywords")}]}))
            run = subprocess.run([a.command, "analyse", rows, "--codebook", codebook, "--format", "json"]
                                 + (["--marked"] if a.gold else []), capture_output=True, check=False)
            if run.returncode != 0:
                sys.exit(f"{path.stem}: exit code {run.returncode}: {run.stderr.decode()}")
            (work / "out" / path.name).write_bytes(run.stdout)
        scorer = [sys.executable, a.shared / "eval" / "score_storylines.py", stories, work / "out"]
        print(subprocess.run(scorer, capture_output=True, check=True, text=True).stdout)
        scores = json.loads(subprocess.run([*scorer, "--json"], capture_output=True, check=True, text=True).stdout)
    for key, least in LEAST.items():
        value = scores[key]["f1"] if isinstance(scores[key], dict) else scores[key]
        if value < least:
            sys.exit(f"{key}: {value:.3f}, it was {least} or more")


if __name__ == "__main__":
    main()
