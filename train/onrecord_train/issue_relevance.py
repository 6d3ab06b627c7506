"""Fits how relevant an issue of a codebook is to a statement: a logistic regression over the five facts
that the program issue_facts counts. Prints the weights for `relevance_of` in src/compare and, with each
issue left out of the fit in turn, the scores on its statements by threshold.

Usage: python -m onrecord_train.issue_relevance FACTS   (as issue_facts printed them)
"""
from __future__ import annotations

import sys

import numpy as np
from scipy.optimize import minimize

NAMES = ["words", "paragraph", "title", "keyword", "title_keyword"]
PENALTY = 0.1           # on squared weights: the examples are few


def fit(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Intercept and weights, none negative: a text nearer to an issue never makes it less relevant."""
    x = np.hstack([np.ones((len(x), 1)), x])

    def loss(w):
        z = x @ w
        return (np.logaddexp(0, z) - y * z).sum() + PENALTY * (w[1:] ** 2).sum()

    def gradient(w):
        g = x.T @ (1 / (1 + np.exp(-(x @ w))) - y)
        g[1:] += 2 * PENALTY * w[1:]
        return g

    bounds = [(None, None)] + [(0, None)] * len(NAMES)
    return minimize(loss, np.zeros(x.shape[1]), jac=gradient, bounds=bounds, method="L-BFGS-B").x


def probabilities(x: np.ndarray, w: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-(w[0] + x @ w[1:])))


def main() -> None:
    rows = np.loadtxt(sys.argv[1], delimiter="\t")
    issue, y, x = rows[:, 1], rows[:, 2], rows[:, 3:]
    left_out = np.zeros(len(y))
    for one in np.unique(issue):
        inside = issue == one
        left_out[inside] = probabilities(x[inside], fit(x[~inside], y[~inside]))
    for threshold in np.arange(0.2, 0.75, 0.05):
        found = left_out >= threshold
        hits = (found & (y == 1)).sum()
        precision, recall = hits / max(found.sum(), 1), hits / y.sum()
        print(f"{threshold:.2f}: precision {precision:.3f}, recall {recall:.3f}, "
              f"F1 {2 * precision * recall / max(precision + recall, 1e-9):.3f}")
    weights = fit(x, y)
    print("intercept", round(weights[0], 2), dict(zip(NAMES, weights[1:].round(2).tolist())))


if __name__ == "__main__":
    main()
