"""Scores `onrecord analyse` on the annotated storylines, with what the command extracts itself and
with the annotated statements as its input, by ../shared/eval/score_storylines.py. Fails where a
score falls below what was measured (docs/accuracy.md).
Usage: storylines.py COMMAND SHARED [--keep FOLDER]
"""
import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# What may not be lost again, a little below what was measured: extracted, annotated.
LEAST = {"statements": (0.88, 0), "speaker": (0.81, 0.83), "act": (0.61, 0.63), "certainty": (0.92, 0.92),
         "positions": (0.36, 0.41), "shifts": (0.36, 0.44), "denials": (0.72, 0.75), "contradictions": (0.43, 0.49)}


def places_of(content, text):
    at, out = 0, []
    for part in content if isinstance(content, list) else [content]:
        begin = text.find(part, at)
        begin = begin if begin >= 0 else text.find(part)
        at = begin + len(part)
        out.append({"start": begin, "end": at})
    return out


def nearest(words, text, around):
    """The occurrence of `words` nearest to `around` and outside it, as the annotation rules say."""
    found = [m.span() for m in re.finditer(re.escape(words), text)] if words else []
    found = [p for p in found if not any(s["start"] <= p[0] < s["end"] for s in around)]
    if not found:
        return None
    start, end = min(found, key=lambda p: min(max(s["start"] - p[1], p[0] - s["end"]) for s in around))
    return {"start": start, "end": end}


def quote_of(statement, text):
    contents = places_of(statement["content"], text)
    cue = nearest(statement["cue"], text, contents)
    source = nearest(statement["surface_source"], text, [cue] if cue else contents)
    return {"contents": contents, "cue": cue, "sources": [source] if source else []}


def rows_of(story, marked):
    for article in story["articles"]:
        row = {key: article[key] for key in ("id", "date", "outlet", "title", "text")}
        if marked:
            row["quotes"] = [quote_of(s, article["text"]) for s in story["statements"] if s["article"] == article["id"]]
        yield json.dumps(row) + "\n"


def codebook_of(issue):  # JSON is YAML
    return json.dumps({"issues": [{"id": issue["id"], "label": issue["label"], "keywords": issue["keywords"]}]})


def analyse(command, path, marked, out):
    story = json.loads(path.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        articles, codebook = Path(folder) / "articles.jsonl", Path(folder) / "codebook.yaml"
        articles.write_text("".join(rows_of(story, marked)), encoding="utf-8")
        codebook.write_text(codebook_of(story["issue"]), encoding="utf-8")
        arguments = [command, "analyse", articles, "--codebook", codebook] + ["--marked"] * marked
        done = subprocess.run(arguments, check=True, capture_output=True)
    (out / path.name).write_bytes(done.stdout)


def score(shared, out):
    scorer = shared / "eval" / "score_storylines.py"
    arguments = [sys.executable, scorer, shared / "data" / "storylines", out]
    print(subprocess.run(arguments, check=True, capture_output=True, text=True).stdout, end="", flush=True)
    return json.loads(subprocess.run(arguments + ["--json"], check=True, capture_output=True).stdout)


def main():
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("command")
    ap.add_argument("shared", type=Path)
    ap.add_argument("--keep", type=Path, help="where the analyses stay")
    a = ap.parse_args()
    failed = []
    with tempfile.TemporaryDirectory() as folder:
        for marked, name in ((False, "extracted"), (True, "annotated")):
            out = (a.keep or Path(folder)) / name
            out.mkdir(parents=True, exist_ok=True)
            for path in sorted((a.shared / "data" / "storylines").glob("*.json")):
                analyse(a.command, path, marked, out)
            print(f"\n{name} statements")
            scores = score(a.shared, out)
            for key, least in LEAST.items():
                got = scores[key]["f1"] if isinstance(scores[key], dict) else scores[key]
                if got < least[marked]:
                    failed.append(f"{name}: {key} {got:.3f} is below {least[marked]}")
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
