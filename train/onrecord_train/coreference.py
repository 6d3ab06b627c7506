"""Scores the coreference of identity.py on GUM's dev documents, beside that of a rule without
trained heads: MUC, B-cubed and CEAF-e of the package scorch, and their mean, the CoNLL score.

Mentions are their head words and match where these are the same word, as in the "head match" of
the CorefUD shared tasks (Žabokrtský et al., CRAC 2022), whose main figure leaves out singletons.
Of gold mentions with the same head word only the longest counts, as in training.
"""
from __future__ import annotations

import argparse
from pathlib import Path
from statistics import harmonic_mean, mean

import numpy as np
import torch
from scorch import scores

from .encoder import load_tokenizer
from .identity import Example, examples, groups, load_attribution, no_singletons, predict
from .links import NAME, Identity, classes_of
from .mentions import read_gum
from .segmentation import Article

# Each metric and what a cluster adds to the denominator of its recall or precision.
METRICS = {
    "MUC": (scores.muc, lambda cluster: len(cluster) - 1),
    "B3": (scores.b_cubed, len),
    "CEAF-e": (scores.ceaf_e, lambda cluster: 1),
}
Clusters = dict[int, int]   # head word -> cluster


def baseline(article: Article) -> Clusters:
    """Mentions are pronouns (links.PRONOUNS) and the last words of runs of capitalised words, here
    called names. A pronoun joins the nearest name before it, a name all earlier ones with the same
    lower-case form.

    A capitalised word that begins a sentence ends a run only where its lower-case form is that of
    a word capitalised elsewhere in the document.
    """
    surface = [article.text[a:b].lower() for a, b in article.words]
    classes = classes_of(article, np.arange(len(surface)))
    known = {s for s, c in zip(surface, classes) if c == NAME}
    name = (classes == NAME) | [c >= 2 and s in known for s, c in zip(surface, article.case)]
    begins = np.append(article.boundary[1:] > 0, True)      # a sentence begins after this word
    last = name & (~np.append(name[1:], False) | begins)
    out: Clusters = {}
    seen: dict[str, int] = {}
    nearest = None      # the cluster of the nearest name so far
    for w in np.flatnonzero(last | ((classes > 0) & (classes < NAME))).tolist():
        if last[w]:
            out[w] = nearest = seen.setdefault(surface[w], w)
        else:
            out[w] = w if nearest is None else nearest
    return out


def pooled(documents: list[tuple[Clusters, Clusters]]) -> dict[str, tuple[float, float, float]]:
    """Metric -> recall, precision and F1 over (gold, found) of all documents together: numerators
    and denominators are summed, as the CoNLL scorer does."""
    documents = [tuple(list(groups(side).values()) for side in pair) for pair in documents]
    out = {}
    for metric, (score, weight) in METRICS.items():
        ratios = np.array([score(*pair)[:2] for pair in documents])
        weights = np.array([[sum(map(weight, side)) for side in pair] for pair in documents])
        recall, precision = ((ratios * weights).sum(0) / np.maximum(1, weights.sum(0))).tolist()
        out[metric] = recall, precision, harmonic_mean((recall, precision))
    return out


def load_dev(a) -> list[Example]:
    docs = read_gum(a.shared / "data/gum/gum-dev.conllu.gz")
    dev = examples(docs, a.command, load_tokenizer(a.pretrained), load_attribution(a.run, a.pretrained), {})
    print(f"{sum(len(d.mentions) for d in docs)} gold mentions have {sum(len(e.clusters) for e in dev)} head words")
    return dev


def print_table(dev: list[Example], found: dict[str, list[Clusters]]) -> None:
    """One row for each part of `dev`, with and without singletons, and way of finding clusters."""
    titles = "".join(f"{m + ' R / P / F1':>22}" for m in METRICS)
    print(f"{'documents':<10}{'singletons':<12}{'links':<10}{titles}{'CoNLL':>8}")
    for part, genres in (("all", {e.genre for e in dev}), ("news", {"news"})):
        chosen = [i for i, e in enumerate(dev) if e.genre in genres]
        for singletons, kept in (("without", no_singletons), ("with", dict)):
            for way, clusters in found.items():
                row = pooled([(kept(dev[i].clusters), kept(clusters[i])) for i in chosen])
                cells = "".join(f"{' / '.join(f'{100 * x:.1f}' for x in r):>22}" for r in row.values())
                conll = 100 * mean(r[2] for r in row.values())
                print(f"{f'{part} ({len(chosen)})':<10}{singletons:<12}{way:<10}{cells}{conll:>8.1f}")


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--pretrained", type=Path, required=True)
    ap.add_argument("--run", type=Path, required=True, help="folder with model.pt and identity.pt")
    ap.add_argument("--command", required=True, help="the built onrecord command")
    a = ap.parse_args()
    model = Identity()
    model.load_state_dict(torch.load(a.run / "identity.pt", weights_only=False)["model"])
    dev = load_dev(a)
    print_table(dev, {"trained": [predict(model, e) for e in dev], "baseline": [baseline(e.article) for e in dev]})


if __name__ == "__main__":
    main()
