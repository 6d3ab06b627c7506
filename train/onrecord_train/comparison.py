"""Trains the comparison network on invented statements, invented storylines and PERSPECTRUM, and
prints its scores on PERSPECTRUM dev and on the annotated storylines after every epoch.
`--perspectrum-only` leaves the invented ones out: the first of the two steps in train/make_claims.sh."""
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
from .storyline_examples import judged_examples, storyline_examples

WEIGHTS = {"perspectrum": 0.5, "stance": 1.0, "act": 1.0, "certainty": 0.7, "pair": 1.2}
BATCH, MASKED, WARM = 32, 0.05, 0.06

NATIVE_BF16 = torch.ops.mkldnn._is_mkldnn_bf16_supported()  # elsewhere it is thirty times slower than f32


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
    """Of an answer that leaves several open, what lies outside of them."""
    total = 0
    for r, (task, _, answer) in enumerate(examples):
        head = head_of(task)
        scores = F.log_softmax(logits[head][r].float(), 0)
        possible = [HEADS[head].index(a) for a in (answer if isinstance(answer, tuple) else (answer,))]
        total = total - WEIGHTS[task] * torch.logsumexp(scores[possible], 0)
    return total / len(examples)


@torch.no_grad()
def answers(network, encoded: list, tasks: list[str], padding: int) -> list[torch.Tensor]:
    """Of each example the probabilities of its head's classes."""
    network.eval()
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
    out = [torch.empty(0)] * len(encoded)
    for k in range(0, len(order), 128):
        chunk = order[k:k + 128]
        with torch.autocast("cpu", torch.bfloat16, enabled=NATIVE_BF16):
            logits = network(*batch_of([encoded[i] for i in chunk], padding))
        for r, i in enumerate(chunk):
            out[i] = F.softmax(logits[head_of(tasks[i])][r].float(), 0)
    return out


def macro_f1(gold: list[str], told: list[str]) -> float:
    both = [(2 * sum(g == t == c for g, t in zip(gold, told)), gold.count(c) + told.count(c)) for c in set(gold)]
    return sum(right / of for right, of in both) / len(both)


def best_f1(scores: list[float], wanted: list[bool]) -> tuple[float, float]:
    """The best F1 over all thresholds, and its threshold."""
    right, best = 0, (0.0, 1.0)
    for count, (score, is_wanted) in enumerate(sorted(zip(scores, wanted), reverse=True), 1):
        right += is_wanted
        best = max(best, (2 * right / (count + sum(wanted)), score))
    return best


class Judge:
    """Scores a network on examples that it does not learn from."""

    def __init__(self, examples: list[tuple], tokenizer, padding: int):
        self.examples, self.padding = examples, padding
        self.encoded = [pieces(tokenizer, texts) for _, texts, _ in examples]

    def report(self, network) -> str:
        told = answers(network, self.encoded, [task for task, _, _ in self.examples], self.padding)
        return "; ".join(self._scores(task, [(p, answer) for p, (of, _, answer) in zip(told, self.examples) if of == task])
                         for task in WEIGHTS if any(of == task for of, _, _ in self.examples))

    @staticmethod
    def _scores(task: str, rows: list[tuple]) -> str:
        classes = HEADS[head_of(task)]
        if task == "pair":
            denies = best_f1([float(p[0]) for p, _ in rows], [answer == ("denies",) for _, answer in rows])
            clash = best_f1([float(p[0] + p[1]) for p, _ in rows],
                            [answer in (("denies",), ("contradicts",)) for _, answer in rows])
            return "denies F1 {:.1f} at {:.2f}, clash F1 {:.1f} at {:.2f}".format(
                100 * denies[0], denies[1], 100 * clash[0], clash[1])
        sides = 2 if task == "perspectrum" else len(classes)  # it has no other answers
        gold, told = [answer for _, answer in rows], [classes[int(p[:sides].argmax())] for p, _ in rows]
        right = sum(g == t for g, t in zip(gold, told)) / len(gold)
        return f"{task} accuracy {100 * right:.1f}, macro-F1 {100 * macro_f1(gold, told):.1f}"


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--data", type=Path, required=True, help="train/data")
    ap.add_argument("--pretrained", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True, help="the weights")
    ap.add_argument("--start", type=Path, help="weights to go on from, as --out wrote them")
    ap.add_argument("--epochs", type=int, default=3)
    ap.add_argument("--times", type=int, default=1, help="how often an epoch has the invented statements")
    ap.add_argument("--perspectrum-only", action="store_true")
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    tokenizer = load_tokenizer(a.pretrained)
    padding, mask_id = tokenizer.token_to_id("[PAD]"), tokenizer.token_to_id("[MASK]")
    stance = a.shared / "data" / "stance"
    invented = []
    if not a.perspectrum_only:
        claims = a.data / "claims"
        invented = statement_examples(claims, rng) + pair_examples(claims, rng)
        invented += storyline_examples(a.data / "storylines", rng)
    examples = perspectrum(stance / "perspectrum-train.jsonl", None if a.perspectrum_only else rng) + a.times * invented
    judge = Judge(perspectrum(stance / "perspectrum-dev.jsonl") + judged_examples(a.shared / "data" / "storylines"),
                  tokenizer, padding)
    encoded = [pieces(tokenizer, texts) for _, texts, _ in examples]

    network = ComparisonNetwork(a.pretrained)
    if a.start:
        network.load_state_dict(torch.load(a.start, weights_only=True))
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
            with torch.autocast("cpu", torch.bfloat16, enabled=NATIVE_BF16):
                logits = network(ids.masked_fill(hidden, mask_id), segments, mask)
            optimiser.zero_grad()
            loss_of(logits, [examples[i] for i in chunk]).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
        print(f"epoch {epoch + 1}: {time.time() - begun:.0f} s: {judge.report(network)}", flush=True)
        a.out.parent.mkdir(parents=True, exist_ok=True)
        torch.save(network.state_dict(), a.out)


if __name__ == "__main__":
    main()
