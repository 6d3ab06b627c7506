"""Cuts articles into encoder windows and gold attributions into label sequences."""
from __future__ import annotations

import gzip
import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from .segmentation import Article

WINDOW_PIECES = 320         # at most, [CLS] and [SEP] included
REACH_LEFT, REACH_RIGHT = 96, 128   # words around a cue that can hold its roles
O, B_SOURCE, I_SOURCE, B_CONTENT, I_CONTENT = range(5)


@dataclass
class Cue:
    """A cue and the roles around it; all positions are words of the article."""

    begin: int
    end: int
    roles: dict[int, int] = field(default_factory=dict)  # word -> label other than O


@dataclass
class Window:
    article: Article
    begin: int          # first word
    end: int            # past the last word
    cues: list[Cue] = field(default_factory=list)


def word_range(article: Article, begin: int, end: int) -> tuple[int, int]:
    """Words that overlap the code points [begin, end)."""
    lo = int(np.searchsorted(article.words[:, 1], begin, side="right"))
    hi = int(np.searchsorted(article.words[:, 0], end, side="left"))
    return lo, hi


def gold_cues(article: Article, quotes: list[dict]) -> list[Cue]:
    cues = []
    for q in quotes:
        if not q.get("cue"):
            continue
        cue = Cue(*word_range(article, q["cue"]["start"], q["cue"]["end"]))
        for spans, first in ((q["sources"], B_SOURCE), (q["contents"], B_CONTENT)):
            merged: list[list[int]] = []
            for s in sorted(spans, key=lambda s: s["start"]):
                lo, hi = word_range(article, s["start"], s["end"])
                if merged and lo <= merged[-1][1]:
                    merged[-1][1] = max(hi, merged[-1][1])
                elif lo < hi:
                    merged.append([lo, hi])
            for lo, hi in merged:
                for w in range(lo, hi):
                    cue.roles[w] = first if w == lo else first + 1
        if cue.begin < cue.end:
            cues.append(cue)
    return cues


def reach(article: Article, cue_begin: int, cue_end: int, lo: int, hi: int) -> tuple[int, int]:
    """Words that can hold the roles of a cue: its paragraph, clipped to the window [lo, hi).

    A paragraph that ends in a colon reaches into the next one ("He said:" and a quotation
    below it)."""
    p = article.paragraph
    first, last = p[cue_begin], p[cue_end - 1]
    begin, end = int(np.searchsorted(p, first)), int(np.searchsorted(p, last, side="right"))
    if end < len(p) and article.text[article.words[end - 1][0]] == ":":
        end = int(np.searchsorted(p, p[end], side="right"))
    return max(lo, begin, cue_begin - REACH_LEFT), min(hi, end, cue_end + REACH_RIGHT)


def cut(article: Article, cues: list[Cue], limit: int = WINDOW_PIECES) -> list[Window]:
    """Windows of whole paragraphs; a paragraph over the limit is cut where a sentence begins,
    or at the limit where none does."""
    sizes = [len(p) for p in article.pieces]
    windows, begin, used, last_stop = [], 0, 2, 0
    w = 0
    while w < len(sizes):
        if used + sizes[w] > limit and w > begin:
            paragraph_start = int(np.searchsorted(article.paragraph, article.paragraph[w]))
            stop = paragraph_start if paragraph_start > begin else (last_stop if last_stop > begin else w)
            windows.append(Window(article, begin, stop))
            begin, used, w = stop, 2, stop
            continue
        if article.boundary[w]:
            last_stop = w
        used += sizes[w]
        w += 1
    if begin < len(sizes):
        windows.append(Window(article, begin, len(sizes)))
    for cue in cues:
        for window in windows:
            if window.begin <= cue.begin and cue.end <= window.end:
                window.cues.append(cue)
    return windows


def silver_syntax(path: Path) -> dict[str, list]:
    """CoreNLP's annotations by article id (automatic, with errors)."""
    with gzip.open(path, "rt", encoding="utf-8") as f:
        return {row["id"]: row["sentences"] for row in map(json.loads, f)}


def align_syntax(article: Article, sentences: list) -> dict[str, np.ndarray]:
    """Silver part of speech, entity, relation (strings) and head (word, -1 unknown) per word."""
    n = len(article.words)
    at = {int(b): i for i, b in enumerate(article.words[:, 0])}
    out = {k: np.full(n, "", dtype=object) for k in ("pos", "ner", "rel")}
    head = np.full(n, -1, dtype=np.int32)
    for tokens in sentences:
        for begin, _, pos, ner, h, rel in tokens:
            w = at.get(begin)
            if w is None:
                continue
            out["pos"][w], out["ner"][w], out["rel"][w] = pos, ner, rel
            target = w if h == 0 else at.get(tokens[h - 1][0]) if h <= len(tokens) else None
            head[w] = -1 if target is None else target
    return {**out, "head": head}
