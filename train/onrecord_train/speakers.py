"""Trains the network that chooses who a source without a name means, on facts that the product's
own code gives (train/speaker_facts.cpp) about each actor it may mean, and on answers made by
reading (data/speakers.tsv). See train/README.md.

Shapes: N sources, K candidates of each, F facts of each.
"""
from __future__ import annotations

import argparse
import json
import random
import subprocess
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .segmentation import load_folder

SPEAKERS = Path(__file__).parent.parent / "data/speakers.tsv"
FACTS = 61              # same as kSpeakerFacts in src/identify/speaker_facts.h
MOST_CANDIDATES = 16    # same as kMostCandidates in src/identify/speaker_network.h
FOLDS = 6
MIN_SCORE = 0.35        # same as min_speaker_score in include/onrecord/extractor.h


class SpeakerNetwork(nn.Module):
    """facts [.., F] -> scores [..]; 0 is the score of "none of them"."""

    facts = FACTS

    def __init__(self, hidden: int = 64):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(FACTS, hidden), nn.ReLU(), nn.Dropout(0.3), nn.Linear(hidden, 1))
        with torch.no_grad():
            self.layers[-1].weight.zero_(), self.layers[-1].bias.fill_(-5.0)

    def forward(self, facts):
        return self.layers(facts).squeeze(-1)


def answers() -> dict[tuple[str, int, int], tuple[str, str]]:
    """(article, first and end code point of the source) -> basis, places of the name."""
    out = {}
    for line in SPEAKERS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            article, begin, end, basis, name, _ = line.split("\t")
            out[article, int(begin), int(end)] = basis, name
    return out


def read_facts(a, articles: set[str]) -> list[dict]:
    marked = [json.dumps({"id": i} | d) for i, d in load_folder(a.shared / "data/polnear/train") if i in articles]
    done = subprocess.run([a.facts, a.model], input="\n".join(marked), capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def is_right(candidate: dict, places: list[tuple[int, int]]) -> bool:
    return any(b < end and begin < e for begin, end in candidate["names"] for b, e in places)


def examples(a) -> list[tuple[str, str, np.ndarray, np.ndarray]]:
    """(article, basis, facts [K, F], which candidates are right [K]) of all sources that have an answer."""
    known = answers()
    out = []
    for row in read_facts(a, {key[0] for key in known}):
        basis, name = known.get((row["id"], row["begin"], row["end"]), (None, "-"))
        if basis is None or "+" in name or not row["candidates"]:
            continue
        places = [tuple(map(int, p.split("-"))) for p in name.split("+")] if name[0].isdigit() else []
        right = np.array([is_right(c, places) for c in row["candidates"]])
        out.append((row["id"], basis, np.array([c["facts"] for c in row["candidates"]], dtype=np.float32), right))
    return out


def batch(part) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    n = len(part)
    facts = torch.zeros(n, MOST_CANDIDATES, FACTS)
    right = torch.zeros(n, 1 + MOST_CANDIDATES, dtype=torch.bool)
    there = torch.zeros(n, MOST_CANDIDATES, dtype=torch.bool)
    for i, (_, _, f, r) in enumerate(part):
        facts[i, :len(f)], there[i, :len(f)] = torch.from_numpy(f), True
        right[i, 1:1 + len(r)] = torch.from_numpy(r)
        right[i, 0] = not r.any()
    return facts, there, right


def loss_of(model, part) -> torch.Tensor:
    facts, there, right = batch(part)
    scores = F.pad(model(facts).masked_fill(~there, -1e4), (1, 0))
    return (torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, -1e4), 1)).mean()


def fit(train, seed: int, epochs: int) -> SpeakerNetwork:
    torch.manual_seed(seed)
    rng = random.Random(seed)
    model = SpeakerNetwork()
    nn.init.normal_(model.layers[-1].weight, std=0.1)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.05)
    steps = epochs * (len(train) // 32 + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: max(0.0, 1 - s / steps))
    model.train()
    for _ in range(epochs):
        order = rng.sample(train, len(train))
        for i in range(0, len(order), 32):
            optimizer.zero_grad()
            loss_of(model, order[i:i + 32]).backward()
            optimizer.step(), schedule.step()
    return model.eval()


@torch.no_grad()
def judge(model, part) -> list[tuple[str, bool, bool, float]]:
    """(basis, there is an answer, the likeliest candidate is right, its probability)."""
    facts, there, right = batch(part)
    p = torch.softmax(F.pad(model(facts).masked_fill(~there, -1e4), (1, 0)), 1)
    best = 1 + p[:, 1:].argmax(1)
    return [(basis, bool(r.any()), bool(right[i, best[i]]), float(p[i, best[i]])) for i, (_, basis, _, r) in enumerate(part)]


def report(judged) -> dict:
    """Of the sources of each basis that have an answer: the share that is rightly named at
    MIN_SCORE; and of those named, the share that is right."""
    out = {}
    for basis in sorted({j[0] for j in judged}):
        some = [j for j in judged if j[0] == basis]
        named, answers = [j for j in some if j[3] >= MIN_SCORE], sum(j[1] for j in some)
        right = sum(j[2] for j in named)
        out[basis] = {"sources": len(some), "with answer": answers, "recall": round(100 * right / max(1, answers), 1),
                      "precision": round(100 * right / max(1, len(named)), 1)}
    bins = np.minimum((np.array([j[3] for j in judged]) * 10).astype(int), 9)
    right = np.array([j[2] for j in judged], dtype=float)
    p = np.array([j[3] for j in judged])
    out["calibration error"] = round(float(sum(abs(right[bins == b].mean() - p[bins == b].mean()) * (bins == b).mean() for b in set(bins))), 3)
    return out


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--run", type=Path, required=True)
    ap.add_argument("--facts", required=True, help="the built speaker_facts program")
    ap.add_argument("--model", required=True, help="an exported model with the networks of identity.py")
    ap.add_argument("--epochs", type=int, default=30)
    a = ap.parse_args()
    torch.set_num_threads(1)    # the network is small
    all_examples = examples(a)
    ids = sorted({e[0] for e in all_examples})
    judged = []
    for fold in range(FOLDS):
        held = set(ids[fold::FOLDS])
        model = fit([e for e in all_examples if e[0] not in held], fold, a.epochs)
        judged += judge(model, [e for e in all_examples if e[0] in held])
    crossed = report(judged)
    print(json.dumps(crossed, indent=1), flush=True)
    torch.save({"model": fit(all_examples, 1, a.epochs).state_dict(), "cross_validated": crossed}, a.run / "speakers.pt")


if __name__ == "__main__":
    main()
