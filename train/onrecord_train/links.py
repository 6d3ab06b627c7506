"""The networks of identification, on the word vectors of the attribution model, which stay as
they are: which words are heads of mentions and of what kind, which words are names, and which
earlier mention a mention refers to.

Mentions are represented by their head words and linked word to word (Dobrovolskii, EMNLP 2021);
the loss is the marginal likelihood of all right antecedents (Lee et al., EMNLP 2017).
Shapes: W words, M mentions in text order, K candidate antecedents of each, D word vector width.
"""
from __future__ import annotations

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .mentions import KINDS
from .segmentation import Article

NAMES = ("person", "organization", "place")
CANDIDATES = 50         # nearest mentions before a mention that can be its antecedent
SAME_HEAD = 4           # and so many farther ones that have the same head word
DISTANCES = (1, 2, 3, 4, 6, 9, 14, 22, 35, 10**9)   # upper bounds of classes of distance in mentions
SENTENCES = (0, 1, 2, 3, 5, 9, 20, 10**9)           # the same of distance in sentences

# Classes of mentions by the head word.
PRONOUNS = {
    1: "i me my mine myself we us our ours ourselves",
    2: "you your yours yourself yourselves",
    3: "he him his himself",
    4: "she her hers herself",
    5: "it its itself",
    6: "they them their theirs themselves",
    7: "who whom whose which that",
    8: "this these those",
}
PRONOUN_CLASS = {w: k for k, ws in PRONOUNS.items() for w in ws.split()}
COMMON, NAME = 0, 9
CLASSES = 10
# What is known of a pair of mentions, and how many classes each fact has.
FACTS = {"distance": len(DISTANCES), "sentences": len(SENTENCES), "classes": CLASSES * CLASSES, "same": 3, "quote": 4}


class MentionNetwork(nn.Module):
    """vectors [W, D] -> logits of kinds [W, 1 + KINDS] and of names [W, 1 + NAMES], and link
    vectors [W, 3 L]: the word as anaphor, as antecedent, and for the product of two."""

    def __init__(self, width: int, hidden: int, link: int):
        super().__init__()
        self.kinds = nn.Sequential(nn.Linear(width, hidden), nn.GELU(), nn.Linear(hidden, 1 + len(KINDS)))
        self.names = nn.Sequential(nn.Linear(width, hidden), nn.GELU(), nn.Linear(hidden, 1 + len(NAMES)))
        self.link = nn.Sequential(nn.Linear(width, 2 * hidden), nn.GELU(), nn.Dropout(0.2), nn.Linear(2 * hidden, 3 * link))

    def forward(self, vectors):
        v = F.dropout(vectors, 0.2, self.training)
        return self.kinds(v), self.names(v), self.link(v)


class LinkNetwork(nn.Module):
    """link vectors [M, 3 L], rows of anaphors [A], rows of their candidates [A, K], facts about
    each pair [A, K, 5] -> scores [A, K]; 0 is the score of "none of them"."""

    def __init__(self, link: int):
        super().__init__()
        self.width = link
        self.product = nn.Linear(link, link, bias=False)
        self.facts = nn.ModuleList(nn.Embedding(n, link) for n in FACTS.values())
        for e in self.facts:
            nn.init.normal_(e.weight, std=0.1)
        self.score = nn.Sequential(nn.GELU(), nn.Dropout(0.2), nn.Linear(link, link), nn.GELU(), nn.Linear(link, 1))

    def forward(self, mentions, anaphors, candidates, facts):
        anaphor, _, shared = mentions[anaphors].split(self.width, -1)
        _, antecedent, other = mentions[candidates].split(self.width, -1)
        x = anaphor[:, None] + antecedent + self.product(shared[:, None] * other)
        for i, e in enumerate(self.facts):
            x = x + e(facts[..., i])
        return self.score(x).squeeze(-1)


class Identity(nn.Module):
    def __init__(self, width: int = 384, hidden: int = 128, link: int = 96):
        super().__init__()
        self.mentions, self.links = MentionNetwork(width, hidden, link), LinkNetwork(link)

    def scores(self, link_vectors: torch.Tensor, candidates: np.ndarray, facts: np.ndarray) -> torch.Tensor:
        """Scores [M, K] of the candidates of all mentions; no candidate scores -1e4."""
        there = torch.from_numpy(candidates >= 0)
        scores = self.links(link_vectors, torch.arange(len(candidates)), torch.from_numpy(candidates).clamp(min=0), torch.from_numpy(facts))
        return scores.masked_fill(~there, -1e4)


def classes_of(article: Article, heads: np.ndarray) -> np.ndarray:
    out = np.zeros(len(heads), dtype=np.int64)
    for i, w in enumerate(heads):
        word = article.text[slice(*article.words[w])].lower()
        out[i] = PRONOUN_CLASS.get(word, NAME if article.case[w] >= 2 and article.boundary[w] == 0 else COMMON)
    return out


def pairs(article: Article, heads: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Candidate antecedents [M, K] of mentions with these head words (-1 for none), and the
    facts [M, K, 5]. Same in src/identify/links.cpp."""
    m = len(heads)
    surface = [article.text[slice(*article.words[w])].lower() for w in heads]
    kinds = classes_of(article, heads)
    sentence = np.cumsum(article.boundary > 0)[heads]
    earlier: dict[str, list[int]] = {}
    rows = []
    for i in range(m):
        near = list(range(max(0, i - CANDIDATES), i))
        far = [j for j in earlier.get(surface[i], [])[-SAME_HEAD:] if j < i - CANDIDATES] if kinds[i] in (COMMON, NAME) else []
        rows.append(far + near)
        earlier.setdefault(surface[i], []).append(i)
    k = max((len(r) for r in rows), default=1) or 1
    candidates = np.full((m, k), -1, dtype=np.int64)
    for i, r in enumerate(rows):
        candidates[i, :len(r)] = r
    j, i = np.maximum(candidates, 0), np.arange(m)[:, None]
    quote = article.quote[heads] > 0
    names = np.array(surface, dtype=object)
    same = (names[i] == names[j]).astype(np.int64) * (1 + np.isin(kinds[i], (COMMON, NAME)))
    features = {
        "distance": np.searchsorted(DISTANCES, i - j),
        "sentences": np.searchsorted(SENTENCES, sentence[i] - sentence[j]),
        "classes": kinds[i] * CLASSES + kinds[j],
        "same": np.broadcast_to(same, j.shape),
        "quote": quote[i] * 2 + quote[j],
    }
    return candidates, np.clip(np.stack([features[n] for n in FACTS], -1), 0, None).astype(np.int64)


def link_loss(scores: torch.Tensor, right: torch.Tensor, judged: torch.Tensor) -> torch.Tensor:
    """Mean over the mentions that are `judged` [M] of -log of the probability of any right
    antecedent, or of none where `right` [M, K] has none."""
    everything = F.pad(scores, (1, 0))
    right = torch.cat([~right.any(1, keepdim=True), right], 1)
    losses = torch.logsumexp(everything, 1) - torch.logsumexp(everything.masked_fill(~right, -1e4), 1)
    return losses[judged].mean() if judged.any() else scores.sum() * 0
