"""Trains the comparison network on invented statements and PERSPECTRUM, and prints its scores on
PERSPECTRUM dev after every epoch. `--perspectrum-only` leaves the invented ones out, for
comparison. About 15 minutes on two cores."""
from __future__ import annotations

import argparse
import math
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from .claim_lines import pair_examples, perspectrum, statement_examples
from .comparison_network import HEADS, ComparisonNetwork, pieces
from .encoder import load_tokenizer

WEIGHTS = {"perspectrum": 0.5, "stance": 1.0, "act": 1.0, "certainty": 0.7, "pair": 1.2}
BATCH, MASKED, WARM = 32, 0.05, 0.06


def head_of(task: str) -> str:
    return "stance" if task == "perspectrum" else task


def batch_of(rows: list[tuple[list[int], list[int]]], padding: int) -> tuple[torch.Tensor, ...]:
    length = max(len(ids) for ids, _ in rows)
    ids = torch.full((len(rows), length), padding)
    segments, mask = torch.zeros_like(ids), torch.zeros_like(ids).bool()
    for r, (row, row_segments) in enumerate(rows):
        ids[r, :len(row)], segments[r, :len(row)], mask[r, :len(row)] = torch.tensor(row), torch.tensor(row_segments), True
    return ids, segments, mask


def loss_of(logits: dict, examples: list[tuple]) -> torch.Tensor:
    total = 0
    for r, (task, _, answer) in enumerate(examples):
        head = head_of(task)
        target = torch.tensor(HEADS[head].index(answer))
        total = total + WEIGHTS[task] * F.cross_entropy(logits[head][r].float(), target)
    return total / len(examples)


@torch.no_grad()
def perspectrum_scores(network, encoded, examples, padding) -> tuple[float, float]:
    """Accuracy and macro-F1 of support against oppose."""
    network.eval()
    told, sides = [], ("support", "oppose")
    for k in range(0, len(examples), 128):
        with torch.autocast("cpu", torch.bfloat16):
            logits = network(*batch_of(encoded[k:k + 128], padding))["stance"]
        told += [sides[int(v)] for v in logits[:, :2].argmax(1)]
    gold = [answer for _, _, answer in examples]
    f1 = []
    for side in sides:
        both = sum(g == t == side for g, t in zip(gold, told))
        f1.append(2 * both / max(1, gold.count(side) + told.count(side)))
    return sum(g == t for g, t in zip(gold, told)) / len(gold), sum(f1) / 2


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--data", type=Path, required=True, help="train/data/claims")
    ap.add_argument("--pretrained", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True, help="the weights")
    ap.add_argument("--epochs", type=int, default=3)
    ap.add_argument("--times", type=int, default=3, help="how often an epoch has the invented statements")
    ap.add_argument("--perspectrum-only", action="store_true")
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    tokenizer = load_tokenizer(a.pretrained)
    padding, mask_id = tokenizer.token_to_id("[PAD]"), tokenizer.token_to_id("[MASK]")
    stance = a.shared / "data" / "stance"
    invented = [] if a.perspectrum_only else statement_examples(a.data, rng) + pair_examples(a.data, rng)
    examples = perspectrum(stance / "perspectrum-train.jsonl", None if a.perspectrum_only else rng) + a.times * invented
    judged = perspectrum(stance / "perspectrum-dev.jsonl")
    encoded = [pieces(tokenizer, texts) for _, texts, _ in examples]
    judged_pieces = [pieces(tokenizer, texts) for _, texts, _ in judged]

    network = ComparisonNetwork(a.pretrained)
    optimiser = torch.optim.AdamW([{"params": network.encoder.parameters(), "lr": 1e-4},
                                   {"params": network.heads.parameters(), "lr": 1e-3}], weight_decay=0.01)
    steps = a.epochs * math.ceil(len(examples) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1, (s + 1) / (WARM * steps)) * max(0.0, 1 - s / steps))
    begun = time.time()
    for epoch in range(a.epochs):
        order = list(range(len(examples)))
        rng.shuffle(order)
        chunks = []  # of like length, so that little is padded
        for k in range(0, len(order), BATCH * 50):
            part = sorted(order[k:k + BATCH * 50], key=lambda i: len(encoded[i][0]))
            chunks += [part[j:j + BATCH] for j in range(0, len(part), BATCH)]
        rng.shuffle(chunks)
        network.train()
        for chunk in chunks:
            ids, segments, mask = batch_of([encoded[i] for i in chunk], padding)
            hidden = (torch.rand(ids.shape) < MASKED) & mask & (ids > mask_id)
            with torch.autocast("cpu", torch.bfloat16):
                logits = network(ids.masked_fill(hidden, mask_id), segments, mask)
            optimiser.zero_grad()
            loss_of(logits, [examples[i] for i in chunk]).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        accuracy, f1 = perspectrum_scores(network, judged_pieces, judged, padding)
        print(f"epoch {epoch + 1}: {time.time() - begun:.0f} s, PERSPECTRUM dev accuracy {100 * accuracy:.1f}, "
              f"macro-F1 {100 * f1:.1f}", flush=True)
        a.out.parent.mkdir(parents=True, exist_ok=True)
        torch.save(network.state_dict(), a.out)


if __name__ == "__main__":
    main()
