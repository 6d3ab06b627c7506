"""Trains the attribution model. See train/README.md; `make model` runs it."""
from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from . import decode
from .batches import MASK, cue_targets, encoder_batch, role_batch
from .encoder import load_pretrained, load_tokenizer
from .model import Attribution, bucket
from .segmentation import from_row, load_folder, segment_articles
from .windows import Cue, Window, align_syntax, cut, gold_cues, reach, silver_syntax

SYNTAX_KINDS = ("pos", "ner", "rel")
AVERAGE_EVERY = 4   # steps


def load_split(path: Path, tokenizer) -> list[Window]:
    """Windows of the articles in a file of `onrecord_train.segmentation`."""
    windows = []
    for row in map(json.loads, path.open(encoding="utf-8")):
        article = from_row(row, tokenizer)
        windows += cut(article, gold_cues(article, row["quotes"]))
    return windows


class SilverSyntax:
    """Targets of the auxiliary heads for windows of the training articles."""

    def __init__(self, path: Path, windows: list[Window]):
        silver = silver_syntax(path)
        self.of = {}
        for win in windows:
            a = win.article
            if a.id not in self.of:
                self.of[a.id] = align_syntax(a, silver.get(a.id, []))
        names = {k: sorted({s for t in self.of.values() for s in t[k]} - {""}) for k in SYNTAX_KINDS}
        self.index = {k: {s: i for i, s in enumerate(v)} for k, v in names.items()}
        self.tags = {k: len(v) for k, v in names.items()}

    def targets(self, windows: list[Window], most: int) -> dict[str, torch.Tensor]:
        out = {k: torch.full((len(windows), most), -100) for k in (*SYNTAX_KINDS, "head")}
        for b, win in enumerate(windows):
            t, n = self.of[win.article.id], win.end - win.begin
            for k in SYNTAX_KINDS:
                ids = [self.index[k].get(s, -100) for s in t[k][win.begin:win.end]]
                out[k][b, :n] = torch.tensor(ids)
            head = t["head"][win.begin:win.end] - win.begin
            out["head"][b, :n] = torch.from_numpy(np.where((head >= 0) & (head < n), head, -100)).long()
        return out


def syntax_loss(model, vectors, targets, n_words) -> torch.Tensor:
    tags, arcs = model.syntax(vectors)
    beyond = torch.arange(vectors.shape[1])[None] >= n_words[:, None]
    arcs = arcs.float().masked_fill(beyond[:, None], -1e4)
    pairs = [(arcs, targets["head"]), *((tags[k].float(), targets[k]) for k in SYNTAX_KINDS)]
    return sum(F.cross_entropy(y.flatten(0, 1), t.flatten(), reduction="sum") / (t >= 0).sum().clamp(min=1) for y, t in pairs)


def wrong_cues(probabilities: np.ndarray, windows: list[Window], rng: random.Random, most: int) -> list[tuple[int, Cue]]:
    """Spans that the model now takes for cues and that touch no gold cue."""
    out = []
    for b, win in enumerate(windows):
        taken = {w for c in win.cues for w in range(c.begin, c.end)}
        for begin, end, _ in decode.candidates(probabilities[b, :win.end - win.begin]):
            if not taken & set(range(begin + win.begin, end + win.begin)):
                out.append((b, Cue(begin + win.begin, end + win.begin)))
    rng.shuffle(out)
    return out[:most]


def quote_styles(tokenizer) -> list[dict[int, int]]:
    """Other ways to write the same marks, as maps of word pieces."""
    i = tokenizer.token_to_id
    straight = {i("“"): i('"'), i("”"): i('"')}
    curly = {}
    single = {i("“"): i("‘"), i("”"): i("’"), i('"'): i("'")}
    guillemets = {i("“"): i("«"), i("”"): i("»")}
    maps = [straight, curly, single, guillemets]
    return [{k: v for k, v in m.items() if k is not None and v is not None} for m in maps]


def rewriting(style: dict[int, int] | None, hidden: float, rng: random.Random):
    """A function from the pieces of one word to those that the model sees: marks in another
    `style`, and a share `hidden` of the words masked, so that no name can be learnt by heart."""
    def rewrite(pieces: list[int]) -> list[int]:
        if hidden and rng.random() < hidden:
            return [MASK] * len(pieces)
        return [style.get(p, p) for p in pieces] if style else pieces
    return rewrite


class Losses(dict):
    def add(self, **values):
        for k, v in values.items():
            self[k] = 0.98 * self.get(k, float(v)) + 0.02 * float(v)

    def __str__(self):
        return " ".join(f"{k} {v:.3f}" for k, v in self.items())


def role_losses(model, windows, vectors, cues, wrong) -> tuple[torch.Tensor, torch.Tensor]:
    """Summed losses of the roles of `cues`, and of telling them from the `wrong` ones. Short
    and long reaches go through the network apart: less padding."""
    pairs = sorted([(b, c, 1.0) for b, c in cues] + [(b, c, 0.0) for b, c in wrong],
                   key=lambda p: np.subtract(*reach(windows[p[0]].article, p[1].begin, p[1].end,
                                                    windows[p[0]].begin, windows[p[0]].end)[::-1]))
    role_loss = valid_loss = 0.0
    third = max(1, math.ceil(len(pairs) / 3))
    for part in (pairs[i:i + third] for i in range(0, len(pairs), third)):
        roles = role_batch(windows, [(b, c) for b, c, _ in part], vectors.shape[1])
        inside = torch.arange(roles["words"].shape[1])[None] < roles["lengths"][:, None]
        with torch.autocast("cpu", torch.bfloat16):
            emissions, valid = model.roles(vectors.flatten(0, 1), roles["words"], bucket(roles["distance"]), inside)
        right = torch.tensor([y for *_, y in part])
        valid_loss = valid_loss + F.binary_cross_entropy_with_logits(valid.float(), right, reduction="sum")
        role_loss = role_loss + (model.crf.loss(emissions.float(), roles["labels"], roles["lengths"]) * right).sum()
    return role_loss, valid_loss


def batch_loss(model, windows, silver, silver_weight, remap, negatives, rng, seen: Losses) -> torch.Tensor:
    batch = encoder_batch(windows, remap)
    with torch.autocast("cpu", torch.bfloat16):
        vectors = model.word_vectors(batch)
    vectors = vectors.float()
    most = vectors.shape[1]
    logits = model.cues(F.dropout(vectors, 0.1, model.training))
    targets = cue_targets(windows, most)
    cues = [(b, c) for b, win in enumerate(windows) for c in win.cues]
    scale = max(len(cues), 1)
    cue_loss = F.cross_entropy(logits.flatten(0, 1), targets.flatten(), reduction="sum") / scale
    loss = 2.0 * cue_loss
    wrong = wrong_cues(torch.softmax(logits.detach(), -1).numpy(), windows, rng, scale // 2) if negatives else []
    if cues or wrong:
        role_loss, valid_loss = role_losses(model, windows, vectors, cues, wrong)
        role_loss, valid_loss = role_loss / scale, valid_loss / scale
        loss = loss + role_loss + valid_loss
        seen.add(role=role_loss.detach(), valid=valid_loss.detach())
    seen.add(cue=cue_loss.detach())
    if silver is not None and silver_weight > 0:
        s = syntax_loss(model, vectors, silver.targets(windows, most), batch["n_words"])
        loss = loss + silver_weight * s
        seen.add(syntax=s.detach())
    return loss


def evaluate(model, windows: list[Window], gold: dict, scorer) -> dict:
    """Dev scores at the best threshold for attribution F1."""
    predictions = decode.predict(model, windows)
    best = None
    for threshold in np.arange(0.35, 0.9, 0.05):
        docs = decode.to_quotes(predictions, float(threshold))
        tally, _ = scorer.score(gold, docs)
        row = {k: 100 * tally.prf(k)[2] for k in ("attribution", "cue exact", "source exact", "content exact", "content overlap")}
        row["verbatim speaker"] = 100 * tally.c.get("verbatim:tp", 0) / max(tally.c.get("verbatim:gold", 0), 1)
        row["threshold"] = float(threshold)
        if best is None or row["attribution"] > best["attribution"]:
            best = row
    return {k: round(v, 2) for k, v in best.items()}


def parameter_groups(model, encoder_rate: float, head_rate: float):
    encoder = [p for n, p in model.named_parameters() if n.startswith("encoder.") and not any(k in n for k in ("case", "embeddings.quote", "boundary"))]
    known = {id(p) for p in encoder}
    rest = [p for p in model.parameters() if id(p) not in known]
    return [{"params": encoder, "lr": encoder_rate}, {"params": rest, "lr": head_rate}]


@torch.no_grad()
def update_average(average: dict, model, step: int) -> None:
    """Exponential moving average of the weights; they are what is released."""
    keep = min(0.998, (1 + step) / (10 + step)) ** AVERAGE_EVERY
    for k, v in model.state_dict().items():
        average[k].lerp_(v, 1 - keep)


def keep_best(path: Path, weights: dict, settings: dict, scores: dict) -> None:
    """Writes the weights unless those of an earlier epoch attribute better on dev."""
    if path.exists() and torch.load(path, weights_only=False)["dev"]["attribution"] >= scores["attribution"]:
        return
    torch.save({"model": weights, "settings": settings, "dev": scores}, path.with_suffix(".new"))
    path.with_suffix(".new").replace(path)


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--pretrained", type=Path, required=True)
    ap.add_argument("--segments", type=Path, required=True, help="folder written by onrecord_train.segmentation")
    ap.add_argument("--run", type=Path, required=True)
    ap.add_argument("--epochs", type=int, default=5)
    ap.add_argument("--batch", type=int, default=8)
    ap.add_argument("--encoder-rate", type=float, default=2e-4)
    ap.add_argument("--head-rate", type=float, default=1e-3)
    ap.add_argument("--hidden", type=float, default=0.05, help="share of words masked in training")
    ap.add_argument("--silver", type=float, default=0.3)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--steps", type=int, default=0, help="stop early (for a trial)")
    a = ap.parse_args()
    sys.path.insert(0, str(a.shared / "eval"))
    import score_attributions as scorer

    torch.manual_seed(a.seed)
    torch.set_num_threads(2)
    tokenizer = load_tokenizer(a.pretrained)
    annotated, invented, dev = (load_split(a.segments / f"{n}.jsonl", tokenizer) for n in ("train", "invented", "dev"))
    train = annotated + invented
    gold = dict(load_folder(a.shared / "data/polnear/dev"))
    silver = SilverSyntax(a.shared / "data/polnear/corenlp-train.jsonl.gz", train) if a.silver else None
    print(f"windows {len(annotated)} train, {len(invented)} invented, {len(dev)} dev; cues {sum(len(w.cues) for w in train)}", flush=True)

    model = Attribution(load_pretrained(a.pretrained), silver.tags if silver else None)
    optimizer = torch.optim.AdamW(parameter_groups(model, a.encoder_rate, a.head_rate), weight_decay=0.01, fused=True)
    per_epoch = math.ceil(len(train) / a.batch)
    total, warmup = a.epochs * per_epoch, min(300, per_epoch)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / warmup) * max(0.0, 1 - s / total))
    average = {k: v.detach().clone() for k, v in model.state_dict().items()}
    step, seen, styles = 0, Losses(), quote_styles(tokenizer)
    a.run.mkdir(parents=True, exist_ok=True)
    checkpoint = a.run / "checkpoint.pt"
    if checkpoint.exists():
        c = torch.load(checkpoint, weights_only=False)
        model.load_state_dict(c["model"]), optimizer.load_state_dict(c["optimizer"]), schedule.load_state_dict(c["schedule"])
        average, step = c["average"], c["step"]
        print(f"resumed at step {step} of {total}", flush=True)

    began, first = time.time(), step
    while step < total:
        epoch, at = divmod(step, per_epoch)
        order = random.Random(1000 * a.seed + epoch).sample(range(len(train)), len(train))
        windows = [train[i] for i in order[at * a.batch:(at + 1) * a.batch]]
        rng = random.Random(f"{a.seed}/{step}")
        torch.manual_seed(a.seed * 1_000_003 + step)
        style = rng.choice(styles) if rng.random() < 0.25 else None
        remap = rewriting(style, a.hidden, rng)
        model.train()
        weight = a.silver * max(0.1, 1 - 1.25 * step / total)
        loss = batch_loss(model, windows, silver, weight, remap, step > per_epoch, rng, seen)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimizer.step(), schedule.step()
        step += 1
        if step % AVERAGE_EVERY == 0:
            update_average(average, model, step)
        if step % 50 == 0:
            left = (total - step) * (time.time() - began) / (step - first)
            print(f"step {step}/{total} {seen} left {left / 60:.0f} min", flush=True)
        if step % 200 == 0 or step == total or step == a.steps:
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "schedule": schedule.state_dict(),
                        "average": average, "step": step}, checkpoint.with_suffix(".new"))
            checkpoint.with_suffix(".new").replace(checkpoint)
        if step % per_epoch == 0 or step == total or step == a.steps:
            current = {k: v.clone() for k, v in model.state_dict().items()}
            model.load_state_dict(average)
            scores = evaluate(model, dev, gold, scorer)
            model.load_state_dict(current)
            print(f"epoch {step // per_epoch} dev {json.dumps(scores)}", flush=True)
            keep_best(a.run / "model.pt", average, vars(a) | {"step": step}, scores)
        if step == a.steps:
            return


if __name__ == "__main__":
    main()
