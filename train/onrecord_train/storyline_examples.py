"""Examples for the comparison network out of storylines: those in train/data/storylines, and the
annotated ones that it is judged on."""
from __future__ import annotations

import collections
import json
import math
import random
import re
from pathlib import Path

from .claim_lines import NO_ISSUE, OTHER_SIDE, Example, claim_example, fields_of, lines_of, words_at, words_before
from .storyline import read_storyline

NEAR, FAR = 4, 1  # statements that each one may be compared with beside the annotated pairs: similar ones, any
NO_CLASH = ("repeats", "updates", "opposes", "related", "unrelated")

Spans = list[tuple[int, int]]


def claim_of(statement: dict, text: str) -> dict:
    source, cue = words_at(text, statement["source"]), words_at(text, statement["cue"])
    begin = min(a for key in ("contents", "cue", "source") for a, _ in statement[key])
    return {"id": statement["id"], "speaker": statement["speaker"], "article": statement["article"],
            "lead": " ".join(filter(None, (source, cue))) or "-",
            "who": " ".join(filter(None, (statement["speaker"] or source, cue))) or "-",
            "content": words_at(text, statement["contents"]), "before": words_before(text, begin)}


def pair_texts(a: dict, b: dict) -> tuple[str, str, str]:
    speaker = "same" if a["speaker"] == b["speaker"] else "other"
    article = "same article" if a["article"] == b["article"] else "later"
    return (f"{a['who']}: {a['content']}", f"{speaker} speaker, {article}: {b['who']}: {b['content']}", b["before"])


def most_similar(texts: list[str], most: int) -> list[list[int]]:
    """For each text the others that are most similar by TF-IDF."""
    bags = [collections.Counter(re.findall(r"[a-z0-9]+", t.lower())) for t in texts]
    places = collections.Counter(w for bag in bags for w in bag)
    vectors = []
    for bag in bags:
        vector = {w: (1 + math.log(c)) * math.log(1 + len(texts) / places[w]) for w, c in bag.items()}
        length = math.sqrt(sum(x * x for x in vector.values())) or 1
        vectors.append({w: x / length for w, x in vector.items()})
    out = []
    for i, v in enumerate(vectors):
        cosines = {j: sum(x * u.get(w, 0) for w, x in v.items()) for j, u in enumerate(vectors) if j != i}
        out.append(sorted(cosines, key=cosines.get, reverse=True)[:most])
    return out


def annotated_relations(story: dict) -> dict[frozenset, str]:
    out = {}
    for d in story["denials"]:
        if d["denied"] is not None:
            out[frozenset((d["denied"], d["statement"]))] = "denies"
    for key, relation in (("contradictions", "contradicts"), ("same", "repeats")):
        for pair in story.get(key, []):
            out.setdefault(frozenset((pair["a"], pair["b"])), relation)
    return {pair: relation for pair, relation in out.items() if len(pair) == 2}


def unclear_pairs(relations: dict, claims: dict) -> set[frozenset]:
    """Who contradicts one statement of a speaker often contradicts others that nobody marked."""
    out = set()
    for pair, relation in relations.items():
        if relation == "repeats":
            continue
        for at, other in (tuple(pair), tuple(pair)[::-1]):
            out |= {frozenset((at, c["id"])) for c in claims.values() if c["speaker"] == claims[other]["speaker"]}
    return out


def pairs_of(story: dict, claims: dict, rng: random.Random) -> list[Example]:
    order = {number: at for at, number in enumerate(claims)}
    denials = {d["statement"] for d in story["denials"]}
    out = []

    def add(pair: frozenset, answer: tuple) -> None:
        first, second = sorted(pair, key=order.get)
        if answer == ("denies",) and second not in denials:  # what is denied is told after the denial
            answer = ("contradicts",)
        out.append(Example(pair_texts(claims[first], claims[second]), {"pair": answer}))

    relations = annotated_relations(story)
    for pair, relation in relations.items():
        add(pair, (relation,))
    seen = set(relations) | unclear_pairs(relations, claims)
    numbers = list(claims)
    near = most_similar([c["content"] + " " + c["who"] for c in claims.values()], NEAR)
    for number, others in zip(numbers, near):
        for other in [numbers[j] for j in others] + rng.sample(numbers, min(FAR, len(numbers))):
            pair = frozenset((number, other))
            if len(pair) == 2 and pair not in seen:
                seen.add(pair)
                add(pair, NO_CLASH)
    return out


def claims_of(story: dict) -> dict:
    texts = {a["id"]: a["text"] for a in story["articles"]}
    return {s["id"]: claim_of(s, texts[s["article"]]) for s in story["statements"]}


def read_storylines(folder: Path) -> list[dict]:
    out = []
    for path in sorted(folder.glob("*.txt")):
        story, errors = read_storyline(path)
        if errors:
            raise ValueError(errors[0])
        out.append(story)
    return out


def read_wordings(path: Path) -> dict[str, list[tuple[str, bool]]]:
    """By the label of an issue the other wordings of it, and whether each turns it round."""
    out = {}
    for line in lines_of(path):
        label, *others = fields_of(line, line.count("|") + 1, path)
        out[label] = [(o.removeprefix("- "), o.startswith("- ")) for o in others]
    return out


def worded(label: str, stance: str, wordings: dict, rng: random.Random) -> tuple[str, str]:
    """Now and then the issue in other words; who supports it opposes what turns it round."""
    others = wordings.get(label, [])
    if not others or rng.random() < 0.5:
        return label, stance
    wording, is_turned = rng.choice(others)
    return wording, OTHER_SIDE.get(stance, stance) if is_turned else stance


def storyline_examples(stories: list[dict], wordings: dict, rng: random.Random, negatives: float) -> list[Example]:
    """Of each statement one, mostly towards the story's issue, and of its pairs without a clash a
    share of `negatives`. Drawn anew for every epoch."""
    out = []
    labels = [story["issue"]["label"] for story in stories]
    for story in stories:
        claims = claims_of(story)
        for s, c in zip(story["statements"], claims.values()):
            issue, stance, chance = story["issue"]["label"], s["stance"], rng.random()
            if chance < 0.25:
                other = rng.choice(labels)
                issue, stance = (other, "none") if chance < 0.07 and other != issue else (NO_ISSUE, None)
            else:
                issue, stance = worded(issue, stance, wordings, rng)
            out.append(claim_example(issue, c["lead"], c["content"], c["before"], s["act"], s["certainty"], stance))
        pairs = pairs_of(story, claims, rng)
        out += [p for p in pairs if p.answers["pair"] != NO_CLASH or rng.random() < negatives]
    return out


def nearest(text: str, words: str | None, around: Spans) -> Spans:
    """The occurrence of `words` nearest to `around` and outside it."""
    places = [m.span() for m in re.finditer(re.escape(words), text)] if words else []
    places = [p for p in places if not any(a <= p[0] < b for a, b in around)]
    distance = lambda p: min(max(a - p[1], p[0] - b) for a, b in around)
    return [min(places, key=distance)] if places else []


def judged_story(path: Path) -> dict:
    """A storyline in the scorer's format (JSON, with words instead of places)."""
    story = json.loads(path.read_text(encoding="utf-8"))
    texts = {a["id"]: a["text"] for a in story["articles"]}
    for s in story["statements"]:
        text, at, s["contents"] = texts[s["article"]], 0, []
        for part in s["content"] if isinstance(s["content"], list) else [s["content"]]:
            begin = text.find(part, at)
            begin = begin if begin >= 0 else text.find(part)
            at = begin + len(part)
            s["contents"].append((begin, at))
        s["cue"] = nearest(text, s.get("cue"), s["contents"])
        s["source"] = nearest(text, s.get("surface_source"), s["cue"] or s["contents"])
    return story


def examples_to_judge(story: dict, rng: random.Random) -> list[Example]:
    """Kind of each statement by itself, stance towards the issue, and pairs."""
    out, claims = [], claims_of(story)
    for s, c in zip(story["statements"], claims.values()):
        texts = (c["lead"], c["content"], c["before"])
        out.append(claim_example(NO_ISSUE, *texts, s["act"], s["certainty"], None))
        out.append(claim_example(story["issue"]["label"], *texts, None, None, s["stance"]))
    return out + pairs_of(story, claims, rng)


def judged_examples(folder: Path) -> list[Example]:
    """Of the storylines in the scorer's format, and of those in ours, that nothing is learnt from."""
    stories = [judged_story(path) for path in sorted(folder.glob("*.json"))] + read_storylines(folder)
    rng = random.Random(3)
    return [example for story in stories for example in examples_to_judge(story, rng)]
