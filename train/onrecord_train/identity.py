"""Trains the networks of identification (links.py) on frozen word vectors. See train/README.md."""
from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from .batches import encoder_batch
from .encoder import load_pretrained, load_tokenizer
from .links import Identity, link_loss, pairs
from .mentions import NER_KINDS, UNKNOWN, Mentions, read_gum, read_silver
from .model import Attribution
from .segmentation import Article, from_row, load_folder, segment_articles
from .speakers import answers
from .windows import cut, silver_syntax

NER_NAMES = {entity: 1 + kind for entity, kind in NER_KINDS.items()}   # 0: no name
NOMINAL = {"NN", "NNS", "NNP", "NNPS", "PRP", "PRP$", "WP", "WP$"}    # what can head a mention
SOME_KIND = -1  # label of the head of a mention of unknown kind
FOUND = 0.4     # probability from which a word is taken for the head of a mention


@dataclass
class Example:
    article: Article
    vectors: np.ndarray     # [W, D] float16
    kinds: np.ndarray       # [W] class of the head network, SOME_KIND, or -100 unknown
    names: np.ndarray       # [W] class of the name network, -100 unknown
    clusters: dict[int, int]    # head word -> cluster
    spans: dict[int, tuple[int, int]]  # head word -> first and last word + 1 of the longest mention
    genre: str
    complete: bool


def load_attribution(run: Path, pretrained: Path) -> Attribution:
    weights = torch.load(run / "model.pt", weights_only=False)["model"]
    model = Attribution(load_pretrained(pretrained))
    model.load_state_dict({k: v for k, v in weights.items() if not k.startswith("syntax.")})
    return model.eval()


@torch.no_grad()
def vectors_of(model: Attribution, article: Article) -> np.ndarray:
    out = np.zeros((len(article.words), model.encoder.width), dtype=np.float16)
    windows = cut(article, [])
    for i in range(0, len(windows), 8):
        part = windows[i:i + 8]
        v = model.word_vectors(encoder_batch(part)).float().numpy()
        for row, win in zip(v, part):
            out[win.begin:win.end] = row[:win.end - win.begin]
    return out


def silver_labels(starts: np.ndarray, tokens: dict[int, tuple[str, str, str]], kinds: np.ndarray, names: np.ndarray) -> None:
    """Heads and names as CoreNLP has them; its tokens may be several words of ours: "U.S."."""
    at = sorted(tokens)
    for w, t in enumerate(np.searchsorted(at, starts, side="right") - 1):
        if t < 0:
            continue
        pos, ner, relation = tokens[at[t]]
        names[w] = NER_NAMES.get(ner, 0)
        is_head = at[t] == starts[w] and pos in NOMINAL and relation != "compound"
        kinds[w] = (NER_NAMES.get(ner) or SOME_KIND) if is_head else 0


def example(doc: Mentions, article: Article, vectors: np.ndarray, tokens: dict | None) -> Example:
    starts = article.words[:, 0]
    n = len(starts)
    kinds = np.full(n, 0 if doc.complete else -100, dtype=np.int64)
    names = np.full(n, -100, dtype=np.int64)
    if tokens is not None:
        silver_labels(starts, tokens, kinds, names)
    clusters, spans = {}, {}
    kind_of = {m.cluster: m.kind for m in doc.mentions if m.kind != UNKNOWN}
    for m in doc.mentions:
        w = int(np.searchsorted(starts, m.head, side="right")) - 1
        last = int(np.searchsorted(starts, m.end))
        first = int(np.searchsorted(article.words[:, 1], m.start, side="right"))
        if w in spans and spans[w][1] - spans[w][0] >= last - first:
            continue        # of nested mentions with one head, the longest
        clusters[w], spans[w] = m.cluster, (first, last)
        kind = m.kind if m.kind != UNKNOWN else kind_of.get(m.cluster, UNKNOWN)
        kinds[w] = 1 + kind if kind != UNKNOWN else SOME_KIND
    return Example(article, vectors, kinds, names, clusters, spans, doc.genre, doc.complete)


def examples(docs: list[Mentions], command: str, tokenizer, model: Attribution, tokens: dict) -> list[Example]:
    """Of the documents in order. `tokens` has those that CoreNLP made of some, by id."""
    rows = segment_articles(command, [(d.id, d.text) for d in docs])
    articles = [from_row(row, tokenizer) for row in rows]
    return [example(d, x, vectors_of(model, x), tokens.get(d.id)) for d, x in zip(docs, articles)]


def cluster_pairs(heads: np.ndarray, clusters: dict[int, int], candidates: np.ndarray) -> np.ndarray:
    of = np.array([clusters.get(int(w), -1 - i) for i, w in enumerate(heads)])
    return (candidates >= 0) & (of[np.maximum(candidates, 0)] == of[:, None])


def kind_loss(logits: torch.Tensor, kinds: torch.Tensor) -> torch.Tensor:
    some = kinds == SOME_KIND
    loss = F.cross_entropy(logits, kinds.masked_fill(some, -100), ignore_index=-100)
    if some.any():
        is_mention = torch.logsumexp(logits[some][:, 1:], 1) - torch.logsumexp(logits[some], 1)
        loss = loss - is_mention.sum() / len(kinds)
    return loss


def losses(model: Identity, e: Example, rng: random.Random) -> torch.Tensor:
    kind_logits, name_logits, links = model.mentions(torch.from_numpy(e.vectors.astype(np.float32)))
    loss = kind_loss(kind_logits, torch.from_numpy(e.kinds))
    if (e.names != -100).any():
        loss = loss + F.cross_entropy(name_logits, torch.from_numpy(e.names), ignore_index=-100)
    # What the model takes for mentions beside those of the corpus are antecedents of nothing.
    p = 1 - torch.softmax(kind_logits.detach(), 1)[:, 0].numpy()
    at = np.array(sorted(set(e.clusters) | {int(w) for w in np.flatnonzero(p > FOUND)}))
    if len(at) > 1:
        begin = rng.randrange(max(1, len(at) - 400)) if len(at) > 500 else 0
        at = at[begin:begin + 500]
        candidates, facts = pairs(e.article, at)
        right = cluster_pairs(at, e.clusters, candidates)
        # Silver clusters lack links more often than not: there only what they do link is judged.
        judged = np.array([e.complete or int(w) in e.clusters for w in at])
        loss = loss + link_loss(model.scores(links[at], candidates, facts), torch.from_numpy(right), torch.from_numpy(judged))
    return loss


@torch.no_grad()
def predict(model: Identity, e: Example) -> dict[int, int]:
    """Head word -> cluster, singletons included."""
    model.eval()
    kinds, _, links = model.mentions(torch.from_numpy(e.vectors.astype(np.float32)))
    p = 1 - torch.softmax(kinds, 1)[:, 0].numpy()
    at = np.flatnonzero(p > FOUND)
    if len(at) == 0:
        return {}
    candidates, facts = pairs(e.article, at)
    best, which = model.scores(links[at], candidates, facts).max(1)
    out: dict[int, int] = {}
    for i, w in enumerate(at.tolist()):
        out[w] = out[int(at[candidates[i, which[i]]])] if best[i] > 0 else w
    return out


def groups(clusters: dict[int, int]) -> dict[int, set[int]]:
    """Cluster -> its head words."""
    out: dict[int, set[int]] = {}
    for word, cluster in clusters.items():
        out.setdefault(cluster, set()).add(word)
    return out


def b_cubed(gold: dict[int, int], found: dict[int, int]) -> tuple[float, float]:
    """Recall and precision over head words; unmatched mentions count against both."""
    g, f = groups(gold), groups(found)
    recall = sum(len(g[gold[w]] & f[found[w]]) / len(g[gold[w]]) for w in gold if w in found) / max(1, len(gold))
    precision = sum(len(g[gold[w]] & f[found[w]]) / len(f[found[w]]) for w in found if w in gold) / max(1, len(found))
    return recall, precision


def no_singletons(x: dict[int, int]) -> dict[int, int]:
    sizes = Counter(x.values())
    return {w: c for w, c in x.items() if sizes[c] > 1}


def evaluate(model: Identity, dev: list[Example]) -> dict[str, float]:
    totals = np.zeros(4)
    for e in dev:
        found = predict(model, e)
        totals[:2] += [len(set(found) & set(e.clusters)) / max(1, len(e.clusters)), len(set(found) & set(e.clusters)) / max(1, len(found))]
        totals[2:] += b_cubed(no_singletons(e.clusters), no_singletons(found))
    r, p, br, bp = totals / len(dev)
    f = lambda r, p: round(100 * 2 * r * p / max(1e-9, r + p), 1)
    return {"heads": f(r, p), "b3": f(br, bp), "b3 recall": round(100 * br, 1), "b3 precision": round(100 * bp, 1)}


def load_examples(a, model, tokenizer) -> tuple[list[Example], list[Example]]:
    # Not the articles that speakers.py learns from: there the links must err as on new ones.
    answered = {article for article, _, _ in answers()}
    polnear = {i: d["text"] for i, d in load_folder(a.shared / "data/polnear/train") if i not in answered}
    gum = {s: read_gum(a.shared / f"data/gum/gum-{s}.conllu.gz") for s in ("train", "dev")}
    silver_file = a.shared / "data/polnear/corenlp-train.jsonl.gz"
    tokens = {i: {t[0]: (t[2], t[3], t[5]) for s in sentences for t in s} for i, sentences in silver_syntax(silver_file).items()}
    silver = read_silver(silver_file, polnear)[:a.silver]
    train, dev = (examples(docs, a.command, tokenizer, model, tokens) for docs in (gum["train"] + silver, gum["dev"]))
    return train, dev


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--pretrained", type=Path, required=True)
    ap.add_argument("--run", type=Path, required=True, help="folder of the attribution run, with model.pt")
    ap.add_argument("--command", required=True, help="the built onrecord command")
    ap.add_argument("--epochs", type=int, default=12)
    ap.add_argument("--rate", type=float, default=1e-3)
    ap.add_argument("--silver", type=int, default=840, help="articles with automatic coreference to train on")
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(2)
    tokenizer = load_tokenizer(a.pretrained)
    train, dev = load_examples(a, load_attribution(a.run, a.pretrained), tokenizer)
    print(f"documents {len(train)} train, {len(dev)} dev", flush=True)
    model = Identity()
    optimizer = torch.optim.AdamW(model.parameters(), lr=a.rate, weight_decay=0.01)
    total = a.epochs * len(train)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda s: min(1, (s + 1) / 100) * max(0.0, 1 - s / total))
    for epoch in range(a.epochs):
        rng = random.Random(1000 * a.seed + epoch)
        seen = 0.0
        for e in rng.sample(train, len(train)):
            model.train()
            loss = losses(model, e, rng)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step(), schedule.step()
            seen = 0.98 * seen + 0.02 * float(loss.detach())
        print(f"epoch {epoch + 1} loss {seen:.3f} dev {json.dumps(evaluate(model, dev))}", flush=True)
    torch.save({"model": model.state_dict(), "settings": vars(a), "dev": evaluate(model, dev)}, a.run / "identity.pt")


if __name__ == "__main__":
    main()
