"""Predictions from model outputs: the reference for src/attribute, used to score dev."""
from __future__ import annotations

import numpy as np
import torch

from .batches import encoder_batch, role_batch
from .model import bucket
from .windows import Cue, Window

QUOTING_BONUS = 0.33   # how much lower a statement may score that quotes words
CUE_CANDIDATE = 0.15   # probability of B from which a cue is looked at


def candidates(probabilities: np.ndarray, threshold: float = CUE_CANDIDATE) -> list[tuple[int, int, float]]:
    """Cue spans from [W, 3] probabilities of O, B, I: begins where B is at all likely, goes on
    while I is the likeliest label -> (begin, end, score). Same in src/attribute/cues.cpp."""
    out, w, n = [], 0, len(probabilities)
    while w < n:
        if probabilities[w, 1] < threshold:
            w += 1
            continue
        end = w + 1
        while end < n and probabilities[end, 2] > max(probabilities[end, 0], probabilities[end, 1]):
            end += 1
        out.append((w, end, float(probabilities[w, 1])))
        w = end
    return out


@torch.no_grad()
def predict(model, windows: list[Window], batch_size: int = 8) -> list[dict]:
    """One dict a candidate: article, cue words, cue score, validity, labels of the words."""
    model.eval()
    out = []
    for i in range(0, len(windows), batch_size):
        part = windows[i:i + batch_size]
        batch = encoder_batch(part)
        with torch.autocast("cpu", torch.bfloat16):
            vectors = model.word_vectors(batch)
        vectors = vectors.float()
        p = torch.softmax(model.cues(vectors), -1).numpy()
        cues, scores = [], []
        for b, win in enumerate(part):
            for begin, end, score in candidates(p[b, :win.end - win.begin]):
                cues.append((b, Cue(begin + win.begin, end + win.begin)))
                scores.append(score)
        if not cues:
            continue
        most = vectors.shape[1]
        roles = role_batch(part, cues, most)
        inside = torch.arange(roles["words"].shape[1])[None] < roles["lengths"][:, None]
        emissions, valid = model.roles(vectors.reshape(-1, vectors.shape[-1]), roles["words"], bucket(roles["distance"]), inside)
        labels = model.crf.viterbi(emissions, roles["lengths"])
        for (b, cue), score, v, row, y in zip(cues, scores, torch.sigmoid(valid).tolist(), roles["words"].tolist(), labels):
            win = part[b]
            first = row[0] - b * most + win.begin
            out.append({"article": win.article, "cue": (cue.begin, cue.end), "cue_score": score, "valid": v,
                        "first": first, "labels": y})
    return out


def spans(labels: list[int], begin_label: int) -> list[tuple[int, int]]:
    """Runs of one role; a B label begins a new one."""
    out = []
    for i, y in enumerate(labels):
        if y == begin_label or (y == begin_label + 1 and not (out and out[-1][1] == i)):
            out.append((i, i + 1))
        elif y == begin_label + 1:
            out[-1] = (out[-1][0], i + 1)
    return out


def quotes_words(prediction: dict) -> bool:
    """Does the content quote: at least four words between quotation marks, or any with two
    words of the report around them? Same in src/attribute/cued.cpp."""
    flags = [prediction["article"].quote[prediction["first"] + i] for i, y in enumerate(prediction["labels"]) if y >= 3]
    quoted, reported = sum(f in (1, 4) for f in flags), sum(f == 0 for f in flags)
    return quoted >= 4 or (quoted > 0 and reported >= 2)


def to_quotes(predictions: list[dict], threshold: float) -> dict[str, dict]:
    """Citron documents by article id, of the candidates whose score passes `threshold`, or
    QUOTING_BONUS less where they quote words."""
    docs: dict[str, dict] = {}
    for p in predictions:
        a = p["article"]
        doc = docs.setdefault(a.id, {"text": a.text, "quotes": []})
        needed = threshold - QUOTING_BONUS * quotes_words(p)
        if (p["cue_score"] * p["valid"]) ** 0.5 < needed:
            continue
        place = lambda lo, hi: {"start": int(a.words[lo][0]), "end": int(a.words[hi - 1][1])}
        shift = lambda s: place(s[0] + p["first"], s[1] + p["first"])
        contents = [shift(s) for s in spans(p["labels"], 3)]
        if contents:
            doc["quotes"].append({"cue": place(*p["cue"]), "sources": [shift(s) for s in spans(p["labels"], 1)], "contents": contents})
    return docs
