#!/usr/bin/env python3
"""How much of the articles' bodies was read, and how much else, as article-extraction-benchmark
(Scrapinghub, MIT) counts it.
Usage: score.py GROUND_TRUTH.json READ.json      both {page: {"articleBody": text}}

Of a page, both texts are taken as bags of shingles: runs of four words (\\w+), or all words of a
text that has fewer. What both bags have is right (tp), what only the read text has is wrong (fp),
what only the true text has is missing (fn); a shingle counts as often as it stands there. Precision
is tp / (tp + fp) and recall tp / (tp + fn) of a page; both are averaged over pages, precision over
those of which something was read and recall over those that have a body; F1 is that of the averages.
"""
import json
import re
import sys
from collections import Counter

WORDS_A_SHINGLE = 4
WORD = re.compile(r"\w+")


def shingles(text):
    words = WORD.findall(text or "")
    runs = range(max(1, len(words) - WORDS_A_SHINGLE + 1))
    return Counter(tuple(words[i:i + WORDS_A_SHINGLE]) for i in runs if words)


def matches(true, read):
    """(tp, fp, fn) of one page."""
    true, read = shingles(true), shingles(read)
    return (sum((true & read).values()), sum((read - true).values()), sum((true - read).values()))


def precision(tp, fp, fn):
    if fp == fn == 0:
        return 1.0
    return tp / (tp + fp) if tp + fp else 0.0


def recall(tp, fp, fn):
    if fp == fn == 0:
        return 1.0
    return tp / (tp + fn) if tp + fn else 0.0


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else 0.0


def score(pages):
    """{"f1", "precision", "recall"} of [(tp, fp, fn), ...]."""
    found = mean(precision(*page) for page in pages if page[0] + page[1] > 0)
    kept = mean(recall(*page) for page in pages if page[0] + page[2] > 0)
    return {"f1": 2 * found * kept / (found + kept) if found + kept else 0.0,
            "precision": found, "recall": kept}


def score_all(truth, read):
    """Both {page: {"articleBody"}}; a page that was not read counts as empty."""
    return score([matches(truth[page].get("articleBody", ""),
                          read.get(page, {}).get("articleBody", "")) for page in truth])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    truth, read = (json.load(open(file, encoding="utf-8")) for file in sys.argv[1:])
    print("F1 {f1:.4f}   precision {precision:.4f}   recall {recall:.4f}".format(
        **score_all(truth, read)))


if __name__ == "__main__":
    main()
