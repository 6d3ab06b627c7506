"""Trains the comparison network on invented statements, invented storylines, labelled news and
PERSPECTRUM, and prints its scores on PERSPECTRUM dev, on the annotated storylines and on invented ones
that are held back, after every epoch.
`--first` leaves the invented ones out: the first of the two steps in train/make_claims.sh."""
from __future__ import annotations

import argparse
import copy
import math
import random
import time
from pathlib import Path

import torch
from torch.nn import functional as F
from torch.nn.attention import SDPBackend, sdpa_kernel

from .claim_lines import Example, labelled_news, pair_examples, perspectrum, perspectrum_examples, statement_examples
from .comparison_network import HEADS, ComparisonNetwork, pieces
from .encoder import load_tokenizer
from .storyline_examples import judged_examples, read_storylines, read_wordings, storyline_examples

WEIGHTS = {"sides": 1.5, "stance": 1.2, "act": 1.0, "certainty": 0.5, "pair": 1.2}
BATCH, MASKED, WARM = 32, 0.05, 0.06
AVERAGED = 0.995  # of the averaged weights what stays at a step
SMOOTHED = 0.05   # of a right answer's probability what the others share

NATIVE_BF16 = torch.ops.mkldnn._is_mkldnn_bf16_supported()  # elsewhere it is thirty times slower than f32


def head_of(task: str) -> str:
    return "stance" if task == "sides" else task


def batch_of(rows: list[tuple[list[int], list[int]]], padding: int) -> tuple[torch.Tensor, ...]:
    length = max(len(ids) for ids, _ in rows)
    ids = torch.full((len(rows), length), padding)
    segments, mask = torch.zeros_like(ids), torch.zeros_like(ids).bool()
    for r, (row, row_segments) in enumerate(rows):
        ids[r, :len(row)], segments[r, :len(row)], mask[r, :len(row)] = torch.tensor(row), torch.tensor(row_segments), True
    return ids, segments, mask


def targets_of(examples: list[Example]) -> dict[str, tuple[torch.Tensor, torch.Tensor, torch.Tensor]]:
    """For each task its rows, a mask of the classes that are right in each (of several, one is), and the weights."""
    out = {}
    for task in WEIGHTS:
        classes = HEADS[head_of(task)]
        rows = [r for r, e in enumerate(examples) if task in e.answers]
        if not rows:
            continue
        right = torch.zeros(len(rows), len(classes), dtype=torch.bool)
        for k, r in enumerate(rows):
            answer = examples[r].answers[task]
            for a in answer if isinstance(answer, tuple) else (answer,):
                right[k, classes.index(a)] = True
        weights = WEIGHTS[task] * torch.tensor([examples[r].weight for r in rows])
        out[task] = (torch.tensor(rows), right, weights)
    return out


def loss_of(logits: dict, examples: list[Example]) -> torch.Tensor:
    """Of an answer that leaves several open, what lies outside of them."""
    total = 0
    for task, (rows, right, weights) in targets_of(examples).items():
        scores = F.log_softmax(logits[head_of(task)][rows].float(), 1)
        likelihood = torch.logsumexp(scores.masked_fill(~right, -torch.inf), 1)
        if task != "sides":
            smooth = (1 - SMOOTHED) * likelihood + SMOOTHED * scores.mean(1)
            likelihood = torch.where(right.sum(1) == 1, smooth, likelihood)
        total = total - (weights * likelihood).sum()
    return total / len(examples)


@torch.no_grad()
def answers(network, encoded: list, padding: int) -> list[dict[str, torch.Tensor]]:
    """Of each example the probabilities of all classes."""
    network.eval()
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i][0]))
    out = [{}] * len(encoded)
    for k in range(0, len(order), 128):
        chunk = order[k:k + 128]
        with torch.autocast("cpu", torch.bfloat16, enabled=NATIVE_BF16):
            logits = network(*batch_of([encoded[i] for i in chunk], padding))
        for r, i in enumerate(chunk):
            out[i] = {head: F.softmax(scores[r].float(), 0) for head, scores in logits.items()}
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

    def __init__(self, examples: list[Example], tokenizer, padding: int):
        self.examples, self.padding = examples, padding
        self.encoded = [pieces(tokenizer, example.texts) for example in examples]

    def report(self, network) -> str:
        told = answers(network, self.encoded, self.padding)
        scores = []
        for task in WEIGHTS:
            rows = [(p[head_of(task)], e.answers[task]) for p, e in zip(told, self.examples) if task in e.answers]
            if rows:
                scores.append(self._scores(task, rows))
        return "; ".join(scores)

    @staticmethod
    def _scores(task: str, rows: list[tuple]) -> str:
        classes = HEADS[head_of(task)]
        if task == "pair":
            denies = best_f1([float(p[0]) for p, _ in rows], [answer == ("denies",) for _, answer in rows])
            clash = best_f1([float(p[0] + p[1]) for p, _ in rows],
                            [answer in (("denies",), ("contradicts",)) for _, answer in rows])
            return "denies F1 {:.1f} at {:.2f}, clash F1 {:.1f} at {:.2f}".format(
                100 * denies[0], denies[1], 100 * clash[0], clash[1])
        sides = 2 if task == "sides" else len(classes)  # PERSPECTRUM has no other answers
        gold, told = [answer for _, answer in rows], [classes[int(p[:sides].argmax())] for p, _ in rows]
        right = sum(g == t for g, t in zip(gold, told)) / len(gold)
        return f"{task} accuracy {100 * right:.1f}, macro-F1 {100 * macro_f1(gold, told):.1f}"


class Source:
    """All there is to learn from; `epoch` draws from it."""

    def __init__(self, shared: Path, data: Path, is_first: bool):
        self.sides = shared / "data" / "stance" / "perspectrum-train.jsonl"
        self.lines, self.is_first = data / "claims", is_first
        self.news = labelled_news(data / "acts.tsv", shared / "data" / "polnear" / "train")
        self.stories = [] if is_first else read_storylines(data / "storylines")
        self.wordings = {} if is_first else read_wordings(data / "claims" / "wordings.txt")

    def epoch(self, rng: random.Random, sides: float, negatives: float) -> list[Example]:
        out = perspectrum_examples(self.sides, rng, 1.0 if self.is_first else sides)
        if self.is_first:
            return out + self.news
        out += rng.sample(self.news, len(self.news) // 2)
        out += statement_examples(self.lines, rng) + pair_examples(self.lines, rng)
        return out + storyline_examples(self.stories, self.wordings, rng, negatives)


def chunks_of(encoded: list, rng: random.Random) -> list[list[int]]:
    """Batches of like length, so that little is padded, in any order."""
    order, out = list(range(len(encoded))), []
    rng.shuffle(order)
    for k in range(0, len(order), BATCH * 50):
        part = sorted(order[k:k + BATCH * 50], key=lambda i: len(encoded[i][0]))
        out += [part[j:j + BATCH] for j in range(0, len(part), BATCH)]
    rng.shuffle(out)
    return out


class Trainer:
    def __init__(self, a: argparse.Namespace):
        self.rng, self.a = random.Random(a.seed), a
        torch.manual_seed(a.seed)
        self.tokenizer = load_tokenizer(a.pretrained)
        self.padding, self.mask_id = (self.tokenizer.token_to_id(t) for t in ("[PAD]", "[MASK]"))
        self.source = Source(a.shared, a.data, a.first)
        judged = perspectrum(a.shared / "data" / "stance" / "perspectrum-dev.jsonl")
        judged += judged_examples(a.shared / "data" / "storylines")
        self.judges = {name: Judge(examples, self.tokenizer, self.padding) for name, examples in (
            ("annotated", judged), ("held", judged_examples(a.data / "storylines" / "held")))}
        self.network = ComparisonNetwork(a.pretrained)
        if a.start:
            self.network.load_state_dict(torch.load(a.start, weights_only=True))
        for table in (self.network.encoder.embeddings.word, self.network.encoder.embeddings.position):
            table.weight.requires_grad_(False)  # few examples would move few words
        self.averaged = copy.deepcopy(self.network)

    def run(self) -> None:
        a, begun = self.a, time.time()
        epochs = [self.source.epoch(self.rng, a.sides, a.negatives) for _ in range(a.epochs)]
        steps = sum(math.ceil(len(e) / BATCH) for e in epochs)
        print(f"{sum(map(len, epochs))} examples in {steps} steps", flush=True)
        optimiser = torch.optim.AdamW([{"params": [p for p in self.network.encoder.parameters() if p.requires_grad], "lr": a.rate},
                                       {"params": self.network.heads.parameters(), "lr": 1e-3}],
                                      weight_decay=0.01, fused=True)
        schedule = torch.optim.lr_scheduler.LambdaLR(
            optimiser, lambda s: min(1, (s + 1) / (WARM * steps)) * max(0.0, 1 - s / steps))
        step = 0
        for number, examples in enumerate(epochs, 1):
            encoded = [pieces(self.tokenizer, e.texts) for e in examples]
            for chunk in chunks_of(encoded, self.rng):
                self.learn([encoded[i] for i in chunk], [examples[i] for i in chunk], optimiser)
                schedule.step()
                step += 1
                self.average(step)
                if step % 200 == 0:
                    print(f"step {step} of {steps}: {time.time() - begun:.0f} s", flush=True)
            for name, judge in self.judges.items():
                print(f"epoch {number}, {time.time() - begun:.0f} s, {name}: {judge.report(self.averaged)}", flush=True)
            a.out.parent.mkdir(parents=True, exist_ok=True)
            torch.save(self.averaged.state_dict(), a.out)

    def learn(self, rows: list, examples: list[Example], optimiser) -> None:
        self.network.train()
        ids, segments, mask = batch_of(rows, self.padding)
        hidden = (torch.rand(ids.shape) < MASKED) & mask & (ids > self.mask_id)
        # Of texts as short as these, plain attention goes back faster on a CPU.
        with torch.autocast("cpu", torch.bfloat16, enabled=NATIVE_BF16), sdpa_kernel(SDPBackend.MATH):
            logits = self.network(ids.masked_fill(hidden, self.mask_id), segments, mask)
        optimiser.zero_grad()
        loss_of(logits, examples).backward()
        torch.nn.utils.clip_grad_norm_([p for p in self.network.parameters() if p.requires_grad], 1.0)
        optimiser.step()

    @torch.no_grad()
    def average(self, step: int) -> None:
        """Exponential moving average of the weights, every fifth step."""
        if step % 5:
            return
        keep = min(AVERAGED ** 5, step / (step + 50))
        for mean, now in zip(self.averaged.parameters(), self.network.parameters()):
            if now.requires_grad:
                mean.lerp_(now, 1 - keep)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--data", type=Path, required=True, help="train/data")
    ap.add_argument("--pretrained", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True, help="the weights")
    ap.add_argument("--start", type=Path, help="weights to go on from, as --out wrote them")
    ap.add_argument("--epochs", type=int, default=3)
    ap.add_argument("--rate", type=float, default=1e-4, help="of learning, of the encoder")
    ap.add_argument("--sides", type=float, default=0.3, help="share of PERSPECTRUM in an epoch")
    ap.add_argument("--negatives", type=float, default=0.5, help="share of the pairs that do not clash in an epoch")
    ap.add_argument("--first", action="store_true", help="PERSPECTRUM and labelled news alone")
    ap.add_argument("--seed", type=int, default=1)
    Trainer(ap.parse_args()).run()


if __name__ == "__main__":
    main()
