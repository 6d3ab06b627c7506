"""Examples for the comparison network, out of train/data/claims (see its README) and
PERSPECTRUM (Chen et al., NAACL 2019). The texts are those that src/characterise/claim_inputs.h
makes of an article's statements."""
from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

RELATIONS = {"d": "denies", "c": "contradicts", "r": "repeats", "u": "updates", "o": "opposes", "n": "related",
             "-": "unrelated"}
SYMMETRIC = ("contradicts", "repeats", "opposes", "related", "unrelated")
OTHER_SIDE = {"support": "oppose", "oppose": "support"}
BEFORE = 240  # code points of what stands before a statement
NO_ISSUE = "-"


@dataclass(frozen=True)
class Example:
    """Three texts, and of each head that is asked the class that is right, or those of which one is."""
    texts: tuple[str, str, str]
    answers: dict[str, str | tuple[str, ...]]
    weight: float = 1.0


def claim_example(issue: str, lead: str, content: str, before: str, act: str | None, certainty: str | None,
                  stance: str | None) -> Example:
    """What kind of statement it is, and its stance; what is None is not asked."""
    answers = {"act": act, "certainty": certainty, "stance": stance}
    return Example((issue, f"{lead}: {content}", before), {head: a for head, a in answers.items() if a})


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


def statement_examples(folder: Path, rng: random.Random) -> list[Example]:
    """One for each line: towards its own issue, now and then turned round; else another or none."""
    rows, out = statements(folder), []
    issues = sorted({r["issue"] for r in rows if r["issue"]})
    for at, r in enumerate(rows):
        issue, stance, chance = r["issue"], r["stance"], rng.random()
        if issue is None or chance < 0.15:
            other = rng.choice(issues)
            issue, stance = (other, "none") if rng.random() < 0.3 and other != issue else (NO_ISSUE, None)
        elif stance in OTHER_SIDE and chance < 0.3:  # who supports it opposes stopping it
            issue, stance = rng.choice(("stopping ", "opposition to ")) + issue, OTHER_SIDE[stance]
        out.append(claim_example(issue, r["lead"], r["content"], something_before(rows, at, rng), r["act"],
                                 r["certainty"], stance))
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


def first_name(who: str) -> str:
    """What tells speakers of one group apart: the first word that is no article or title."""
    words = [w for w in re.findall(r"[\w'’]+", who.lower()) if w not in ("the", "a", "an", "mr", "mrs", "ms", "dr")]
    return words[0] if words else ""


def pair_texts(a: dict, b: dict, same_article: bool) -> tuple:
    same = first_name(a["who"]) == first_name(b["who"]) or first_name(b["who"]) in ("he", "she")
    how = f"{'same' if same else 'other'} speaker, {'same article' if same_article else 'later'}"
    return (f"{a['who']}: {a['content']}", f"{how}: {b['who']}: {b['content']}", "")


def pair_examples(folder: Path, rng: random.Random) -> list[Example]:
    groups, out = pair_groups(folder), []
    for first, others in groups:
        for relation, other in others:
            turned = relation in SYMMETRIC and rng.random() < 0.5
            a, b = (other, first) if turned else (first, other)
            out.append(Example(pair_texts(a, b, rng.random() < 0.5), {"pair": relation}))
        strange, its_others = rng.choice(groups)
        if strange is not first:
            other = rng.choice([strange] + [claim for _, claim in its_others])
            out.append(Example(pair_texts(first, other, rng.random() < 0.5), {"pair": "unrelated"}))
    return out


def perspectrum(path: Path) -> list[Example]:
    """A claim and a perspective that supports or undermines it. Head "sides" is stance with two answers."""
    return [Example((r["claim"], f"-: {r['perspective']}", ""),
                    {"sides": "support" if r["stance"] == "SUPPORT" else "oppose"})
            for r in map(json.loads, lines_of(path))]


def perspectrum_examples(path: Path, rng: random.Random, share: float) -> list[Example]:
    """A share of them; now and then a perspective on another topic, which takes no side."""
    rows, out = [json.loads(line) for line in lines_of(path)], []
    for example, row in zip(perspectrum(path), rows):
        if rng.random() >= share:
            continue
        other = rng.choice(rows)
        if rng.random() < 0.15 and not set(other["topics"]) & set(row["topics"]):
            example = Example((row["claim"], f"-: {other['perspective']}", ""), {"stance": "none"})
        out.append(example)
    return out


def labelled_news(table: Path, corpus: Path) -> list[Example]:
    """Acts and certainties of statements in PolNeAR's training articles, labelled by reading:
    train/README.md describes the table."""
    out, texts = [], {}
    for line in lines_of(table)[1:]:
        article, begin, end, act, certainty = line.split("\t")
        if article not in texts:
            texts[article] = json.loads((corpus / f"{article}.json").read_text(encoding="utf-8"))
        text, cue = texts[article]["text"], (int(begin), int(end))
        quote = next(q for q in texts[article]["quotes"] if q["cue"] and (q["cue"]["start"], q["cue"]["end"]) == cue)
        spans = {key: [(s["start"], s["end"]) for s in quote[key]] for key in ("sources", "contents")}
        lead = " ".join(filter(None, (words_at(text, spans["sources"]), words_at(text, [cue])))) or "-"
        first = min(a for a, _ in spans["sources"] + spans["contents"] + [cue])
        out.append(claim_example(NO_ISSUE, lead, words_at(text, spans["contents"]), words_before(text, first), act,
                                 certainty, None))
    return out


def words_at(text: str, spans: list[tuple[int, int]]) -> str:
    """The same as src/characterise/claim_text.cpp makes of spans."""
    return " … ".join(" ".join(text[a:b].split()) for a, b in spans)


def words_before(text: str, start: int) -> str:
    words = text[max(0, start - BEFORE):start]
    return " ".join((words.partition(" ")[2] if start > BEFORE else words).split())
