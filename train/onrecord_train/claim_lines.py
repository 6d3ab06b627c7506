"""Examples for the comparison network, out of train/data/claims (see its README) and
PERSPECTRUM (Chen et al., NAACL 2019). An example is (head, texts, answer); the texts are source and
cue, content, and what stands before."""
from __future__ import annotations

import json
import random
from pathlib import Path

RELATIONS = {"d": "denies", "c": "contradicts", "r": "repeats", "u": "updates", "o": "opposes", "n": "related",
             "-": "unrelated"}
SYMMETRIC = ("contradicts", "repeats", "opposes", "related", "unrelated")
OTHER_SIDE = {"support": "oppose", "oppose": "support"}
BEFORE = 240  # code points of what stands before a statement


def lines_of(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def fields_of(line: str, count: int, path: Path) -> list[str]:
    fields = [f.strip() for f in line.split("|")]
    if len(fields) != count:
        raise ValueError(f"{path}: {count} fields are needed in {line!r}")
    return fields


def statements(folder: Path) -> list[dict]:
    """All lines of statements.txt and acts.txt; `issue` and `stance` are None in the latter."""
    out, issue = [], None
    for line in lines_of(folder / "statements.txt"):
        if line.startswith("@ "):
            issue = line[2:]
            continue
        lead, content, tags = fields_of(line, 3, folder / "statements.txt")
        stance, certainty, act = tags.split()
        out.append({"issue": issue, "lead": lead, "content": content, "stance": stance, "certainty": certainty, "act": act})
    for line in lines_of(folder / "acts.txt"):
        lead, content, tags = fields_of(line, 3, folder / "acts.txt")
        certainty, act = tags.split()
        out.append({"issue": None, "lead": lead, "content": content, "stance": None, "certainty": certainty, "act": act})
    return out


def something_before(rows: list[dict], at: int, rng: random.Random) -> str:
    """In an article other people's statements stand before one; the network is to pass over them."""
    if rng.random() > 0.7:
        return ""
    near = rows[at - 1] if at and rng.random() < 0.6 else rng.choice(rows)
    text = " ".join(f"{r['lead']} {r['content']}" for r in (rng.choice(rows), near))
    return " ".join(text[-BEFORE:].split()[1:])


def statement_examples(folder: Path, rng: random.Random) -> list[tuple]:
    rows, out = statements(folder), []
    issues = sorted({r["issue"] for r in rows if r["issue"]})
    for at, r in enumerate(rows):
        before = something_before(rows, at, rng)
        act_texts = (r["lead"], r["content"], before)
        stance_texts = lambda issue: (issue, f"{r['lead']}: {r['content']}", before)
        out += [("act", act_texts, r["act"]), ("certainty", act_texts, r["certainty"])]
        other = rng.choice(issues)
        if other != r["issue"]:
            out.append(("stance", stance_texts(other), "none"))
        if r["issue"] is None:
            continue
        out.append(("stance", stance_texts(r["issue"]), r["stance"]))
        if r["stance"] in OTHER_SIDE:  # who supports it opposes stopping it
            against = rng.choice(("stopping ", "opposition to ")) + r["issue"]
            out.append(("stance", stance_texts(against), OTHER_SIDE[r["stance"]]))
    return out


def pair_groups(folder: Path) -> list[tuple[dict, list]]:
    groups = []
    for line in lines_of(folder / "pairs.txt"):
        who, content = fields_of(line[1:], 2, folder / "pairs.txt")
        claim = {"who": who, "content": content}
        if line[0] == "=":
            groups.append((claim, []))
        else:
            groups[-1][1].append((RELATIONS[line[0]], claim))
    return groups


def pair_texts(a: dict, b: dict, same_article: bool) -> tuple:
    same = a["who"].split()[0] == b["who"].split()[0]
    how = f"{'same' if same else 'other'} speaker, {'same article' if same_article else 'later'}"
    return (f"{a['who']}: {a['content']}", f"{how}: {b['who']}: {b['content']}", "")


def pair_examples(folder: Path, rng: random.Random) -> list[tuple]:
    groups, out = pair_groups(folder), []
    for first, others in groups:
        for relation, other in others:
            out.append(("pair", pair_texts(first, other, rng.random() < 0.5), relation))
            if relation in SYMMETRIC:
                out.append(("pair", pair_texts(other, first, rng.random() < 0.5), relation))
        for _ in range(3):
            strange, its_others = rng.choice(groups)
            if strange is not first:
                other = rng.choice([strange] + [claim for _, claim in its_others])
                out.append(("pair", pair_texts(first, other, rng.random() < 0.5), "unrelated"))
    return out


def perspectrum(path: Path, rng: random.Random | None = None, unrelated: float = 0.15) -> list[tuple]:
    """Head "perspectrum" is stance with two answers. With `rng`, a share of claims beside
    perspectives on other topics, which take no side."""
    rows, out = [json.loads(line) for line in lines_of(path)], []
    for r in rows:
        side = "support" if r["stance"] == "SUPPORT" else "oppose"
        out.append(("perspectrum", (r["claim"], f"-: {r['perspective']}", ""), side))
        other = rng.choice(rows) if rng and rng.random() < unrelated else r
        if not set(other["topics"]) & set(r["topics"]):
            out.append(("stance", (r["claim"], f"-: {other['perspective']}", ""), "none"))
    return out
