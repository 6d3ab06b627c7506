"""Trains the trees and weights that choose an article's body among the blocks of a page, and writes
html_trees.tsv and html_weights.tsv. README.md, "The body of a page", says how.
Usage: html_blocks.py NUMBERS.jsonl GROUND_TRUTH.json (--check [SPLITS] | --out data)

NUMBERS.jsonl is what html_block_numbers prints, GROUND_TRUTH.json that of article-bodies: {page:
{"articleBody", "url"}}. With --check, pages of a site, and of sites that are made alike, are judged by what saw none of
them."""
import argparse
import json
import random
import sys
from pathlib import Path
from urllib.parse import urlparse

import lightgbm
import numpy as np
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "bench" / "bodies"))
import score  # noqa: E402

TREES = 100
COPIES = 2
PARAMETERS = {"objective": "binary", "learning_rate": 0.1, "num_leaves": 12, "max_depth": 5,
              "min_child_samples": 45, "feature_fraction": 0.5, "bagging_fraction": 0.8,
              "bagging_freq": 1, "lambda_l2": 5, "extra_trees": True, "verbose": -1,
              "num_threads": 1, "deterministic": True, "seed": 1}
PENALTY, MOST_DEVIATIONS = 0.03, 3  # of the weights
FOLDS = 10
KEPT, FEW_WORDS, SHARE_OF_BEST = 0.5, 30, 0.6  # as src/read/html_body.cpp has them


def read_pages(numbers, truth):
    truth = json.load(open(truth, encoding="utf-8"))
    pages = []
    for line in open(numbers, encoding="utf-8"):
        page = json.loads(line)
        about = truth[page["page"]]
        blocks = page["blocks"]
        page.update(truth=about["articleBody"], url=about["url"],
                    numbers=np.array([b["numbers"] for b in blocks], dtype=np.float32),
                    words=np.array([len(score.WORD.findall(b["text"])) for b in blocks]))
        page["true"] = labels(page)
        page["links"] = np.array([is_link(page, i) for i in range(len(blocks))], dtype=bool)
        pages.append(page)
    name_sites(pages)
    return pages


def name_sites(pages):
    """Gives each page the first page that is of its host, or has a third of all classes of both in
    common with it or with another such page: a publisher's sites often are made alike."""
    hosts = [urlparse(page["url"]).netloc.removeprefix("www.") for page in pages]
    classes = [set(page["classes"]) for page in pages]
    site = list(range(len(pages)))

    def first(i):
        while site[i] != i:
            i = site[i]
        return i

    for i in range(len(pages)):
        for j in range(i):
            alike = len(classes[i] & classes[j]) / max(1, len(classes[i] | classes[j]))
            if hosts[i] == hosts[j] or alike > 1 / 3:
                site[first(i)] = first(j)
    for i, page in enumerate(pages):
        page["site"] = first(i)


def is_link(page, i):
    """As in src/read/html_body.cpp."""
    block = page["blocks"][i]
    links = page["numbers"][i][page["names"].index("links")]
    return (block["kind"] != "heading" and not block["is_item"] and page["words"][i] >= 3
            and links > 0.9)


def labels(page):
    """Which blocks are the body: those of whose shingles half are in it, or that are a line of it."""
    true = set(score.shingles(page["truth"]))
    lines = {tuple(score.WORD.findall(line)) for line in page["truth"].splitlines()}
    found = []
    for block in page["blocks"]:
        words = tuple(score.WORD.findall(block["text"]))
        share = 0.0
        if len(words) >= score.WORDS_A_SHINGLE:
            runs = [words[i:i + score.WORDS_A_SHINGLE]
                    for i in range(len(words) - score.WORDS_A_SHINGLE + 1)]
            share = sum(run in true for run in runs) / len(runs)
        found.append(share >= 0.5 or (len(words) > 0 and words in lines))
    return np.array(found)


def weights(page):
    """A page counts as one, whatever its length, a block by its words, none more than a third."""
    whole = max(100, len(score.WORD.findall(page["truth"])))
    return np.minimum((page["words"] + 5) / whole, 0.3)


def blurred(page, chance):
    """The numbers of the page as if it named less: each of three kinds of hints may be missing."""
    numbers = page["numbers"].copy()
    for prefixes, likely in ((("near_", "far_", "roles_", "body_"), 0.5), (("witness_", "has_"), 0.5),
                             (("in_nav", "in_header", "in_footer", "in_aside", "in_form", "in_figure",
                               "in_article", "in_main", "in_list", "in_table", "in_quote",
                               "in_noscript", "in_button", "in_section", "articles"), 0.3)):
        if chance.random() < likely:
            numbers[:, [name.startswith(prefixes) for name in page["names"]]] = 0
    return numbers


class Weights:
    """A logistic regression on numbers as deviations from their mean, as src/read/linear_score.h."""

    def __init__(self, pages):
        numbers = np.vstack([page["numbers"] for page in pages])
        weight = np.concatenate([weights(page) for page in pages])
        self.mean, self.deviation = numbers.mean(0), numbers.std(0) + 1e-6
        self.fitted = LogisticRegression(C=PENALTY, max_iter=300).fit(
            self.scaled(numbers), np.concatenate([page["true"] for page in pages]),
            sample_weight=weight * len(weight) / weight.sum())

    def scaled(self, numbers):
        return np.clip((numbers - self.mean) / self.deviation, -MOST_DEVIATIONS, MOST_DEVIATIONS)

    def sums(self, numbers):
        return self.fitted.decision_function(self.scaled(numbers))

    def rows(self, names):
        return [f"{name} {mean:.6g} {deviation:.6g} {weight:.5g}" for name, mean, deviation, weight
                in zip(names, self.mean, self.deviation, self.fitted.coef_[0])] + [
                    f"bias {self.fitted.intercept_[0]:.6g}"]


def scores(trees, linear, numbers):
    """As src/read/html_body.cpp: the average of both sums, squashed."""
    sums = (trees.predict(numbers, raw_score=True) + linear.sums(numbers)) / 2
    return 1 / (1 + np.exp(-sums))


def train_trees(pages):
    """On the pages, and twice on them blurred, so that trees don't lean on one kind of hint."""
    chance = random.Random(5)
    numbers = [page["numbers"] for page in pages]
    for _ in range(COPIES):
        numbers += [blurred(page, chance) for page in pages]
    weight = np.concatenate([weights(page) for page in pages] * (1 + COPIES))
    true = np.concatenate([page["true"] for page in pages] * (1 + COPIES)).astype(int)
    data = lightgbm.Dataset(np.vstack(numbers), true, weight=weight * len(weight) / weight.sum())
    return lightgbm.train(PARAMETERS, data, TREES)


def chosen(page, scores):
    """As choose_body in src/read/html_body.cpp."""
    kept = scores >= KEPT
    if page["words"][kept].sum() < FEW_WORDS:
        kept = scores >= min(KEPT, SHARE_OF_BEST * scores.max())
    kept &= ~page["links"]
    at = np.nonzero(kept)[0]
    for i in range(at[0], at[-1]) if len(at) else []:
        kept[i] |= page["blocks"][i]["kind"] == "embedded_post"
    return kept


def body(page, kept):
    return "\n".join(block["text"] for block, keep in zip(page["blocks"], kept)
                     if keep and block["kind"] not in ("caption", "pull_quote"))


def check(pages, splits):
    sites = sorted({page["site"] for page in pages})
    results = []
    for split in range(splits):
        random.Random(split).shuffle(sites)
        fold = {site: i % FOLDS for i, site in enumerate(sites)}
        matches = []
        for number in range(FOLDS):
            seen = [page for page in pages if fold[page["site"]] != number]
            trees, linear = train_trees(seen), Weights(seen)
            for page in pages:
                if fold[page["site"]] == number and len(page["blocks"]):
                    kept = chosen(page, scores(trees, linear, page["numbers"]))
                    matches.append(score.matches(page["truth"], body(page, kept)))
        results.append(score.score(matches))
        print("split {}: F1 {f1:.4f}   precision {precision:.4f}   recall {recall:.4f}".format(
            split, **results[-1]), flush=True)
    print("mean: F1 {:.4f}".format(score.mean(result["f1"] for result in results)))


def rows(tree, names):
    """The rows of one tree, as src/read/boosted_trees.h describes them."""
    out = []

    def add(node):
        at = len(out)
        out.append("")
        if "leaf_value" in node:
            out[at] = f"= {node['leaf_value']:.5g}"
            return at
        left, right = add(node["left_child"]), add(node["right_child"])
        out[at] = f"{names[node['split_feature']]} <= {node['threshold']:.6g} {left} {right}"
        return at

    add(tree["tree_structure"])
    return ["tree", *out]


def write(file, lines):
    made = "# To choose the body of a page; made by train/make_html_blocks.sh."
    file.write_text("\n".join([made, *lines]) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("numbers")
    parser.add_argument("truth")
    parser.add_argument("--check", type=int, nargs="?", const=3)
    parser.add_argument("--out")
    options = parser.parse_args()
    pages = read_pages(options.numbers, options.truth)
    if options.check:
        check(pages, options.check)
    if options.out:
        names = pages[0]["names"]
        trees = [row for tree in train_trees(pages).dump_model()["tree_info"]
                 for row in rows(tree, names)]
        write(Path(options.out) / "html_trees.tsv", trees)
        write(Path(options.out) / "html_weights.tsv", Weights(pages).rows(names))


if __name__ == "__main__":
    main()
