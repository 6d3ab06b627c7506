"""Articles as the product itself cuts them, turned into arrays for the encoder.

`onrecord segment` prints words, paragraphs, sentences and quotations; the trainer reads
exactly that, so that training and inference cannot drift apart. The numbers of the feature
classes below are part of the model's format: src/encode/features.cpp has the same ones.
"""
from __future__ import annotations

import argparse
import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from . import invented

CASES = 5       # 0 no letters, 1 lower, 2 Title, 3 UPPER, 4 mIxed
QUOTES = 6      # 0 outside, 1 inside, 2 opening mark, 3 closing mark, 4 inside nested, 5 nested mark
BOUNDARIES = 4  # 0 none, 1 sentence begins, 2 paragraph begins, 3 paragraph without final stop begins
FINAL_MARKS = ".!?…\"”’'»)]:;,"


@dataclass
class Article:
    """One article; all arrays count words, offsets are code points into `text`."""

    id: str
    text: str
    words: np.ndarray         # [W, 2] int32 begin, end
    pieces: list[list[int]]   # word pieces of each word
    case: np.ndarray          # [W] int8
    quote: np.ndarray         # [W] int8
    boundary: np.ndarray      # [W] int8
    paragraph: np.ndarray     # [W] int32, index of the paragraph


def letter_case(word: str) -> int:
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    upper = [c.isupper() for c in letters]
    if not any(upper):
        return 1
    if all(upper):
        return 3 if len(letters) > 1 else 2
    return 2 if upper[0] and not any(upper[1:]) else 4


def _mark(flags: np.ndarray, begins: np.ndarray, ends: np.ndarray, begin: int, end: int, value: int) -> None:
    flags[(begins < end) & (ends > begin)] = value


def from_row(row: dict, tokenizer) -> Article:
    """One line of `onrecord segment` with the word pieces of `tokenizer` added."""
    text = row["text"]
    words = np.array(row["words"], dtype=np.int32).reshape(-1, 2)
    surfaces = [text[a:b] for a, b in words]
    encoded = tokenizer.encode_batch(surfaces, add_special_tokens=False) if surfaces else []
    pieces = [e.ids or [tokenizer.token_to_id("[UNK]")] for e in encoded]
    begins, ends = words[:, 0], words[:, 1]
    quote = np.zeros(len(words), dtype=np.int8)
    for q in sorted(row["quotations"], key=lambda q: q["depth"]):
        nested = q["depth"] > 0
        inside = slice(*np.searchsorted(begins, [q["inside"][0], q["inside"][1]]))
        quote[inside] = 4 if nested else 1
        marks_open = slice(*np.searchsorted(begins, [q["start"], q["inside"][0]]))
        marks_close = slice(*np.searchsorted(begins, [q["inside"][1], q["end"]]))
        quote[marks_open] = 5 if nested else 2
        quote[marks_close] = 5 if nested else 3
    boundary = np.zeros(len(words), dtype=np.int8)
    paragraph = np.zeros(len(words), dtype=np.int32)
    for begin, _ in row["sentences"]:
        i = np.searchsorted(begins, begin)
        if i < len(words):
            boundary[i] = 1
    for k, (begin, end) in enumerate(row["paragraphs"]):
        lo, hi = np.searchsorted(begins, [begin, end])
        paragraph[lo:hi] = k
        if lo < hi:
            boundary[lo] = 2 if text[end - 1] in FINAL_MARKS else 3
    case = np.array([letter_case(s) for s in surfaces], dtype=np.int8)
    return Article(row["id"], text, words, pieces, case, quote, boundary, paragraph)


def segment_articles(command: str, articles: list[tuple[str, str]]) -> list[dict]:
    """Runs `onrecord segment` over (id, text) pairs; one row each, in order."""
    lines = "".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) + "\n" for i, t in articles)
    done = subprocess.run([command, "segment", "--input", "jsonl", "-"], input=lines.encode(), capture_output=True)
    if done.returncode != 0:
        raise SystemExit(f"{command} segment failed: {done.stderr.decode()[-2000:]}")
    rows = [json.loads(line) for line in done.stdout.decode().splitlines()]
    if len(rows) != len(articles):
        raise SystemExit(f"{command} segment gave {len(rows)} rows for {len(articles)} articles")
    return rows


def load_folder(folder: Path) -> list[tuple[str, dict]]:
    """Citron files of a folder as (id, document), sorted by name."""
    return [(f.stem, json.loads(f.read_text(encoding="utf-8"))) for f in sorted(folder.glob("*.json"))]


def main() -> None:
    ap = argparse.ArgumentParser(description="Segments PolNeAR's train and dev articles and the invented ones")
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--command", required=True, help="the built onrecord command")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--invented", type=int, default=200, help="invented articles")
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    splits = {s: load_folder(a.shared / "data/polnear" / s) for s in ("train", "dev")}
    splits["invented"] = invented.articles(a.invented, [d for _, d in splits["train"]], a.seed)
    for split, documents in splits.items():
        rows = segment_articles(a.command, [(i, d["text"]) for i, d in documents])
        with (a.out / f"{split}.jsonl").open("w", encoding="utf-8") as f:
            for row, (_, document) in zip(rows, documents):
                f.write(json.dumps(row | {"quotes": document["quotes"]}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
