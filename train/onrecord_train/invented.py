"""Training paragraphs made from the patterns in train/data/invented.txt.

The patterns are ours; sentences, clauses and phrases that fill them are contents of the
training articles' attributions. One pattern file, one generator, no state: the same seed
gives the same articles. The pattern file explains its notation.
"""
from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from pathlib import Path

PATTERNS = Path(__file__).parent.parent / "data/invented.txt"
PARAGRAPHS = (3, 7)   # patterns an article
# “ ” ‘ ’ as they come out. Twice the curly ones: they are the commonest in print.
STYLES = ("“”‘’", "“”‘’", "\"\"''", "‘’“”", "''\"\"", "«»‹›", "„“‚‘")
# Contents that are surely whole clauses: a subject, and a finite verb soon after it.
CLAUSE = re.compile(r"(that |)(?:the|he|she|it|they|we|there|his|her|their|its|some|many|most)\b(?: \w+){0,4}? "
                    r"(?:is|are|was|were|will|would|has|had|have|could|should|may|might|must|can|did|does)\b")
ROLE = {"s": "sources", "x": "contents", "c": "cue"}


@dataclass
class Patterns:
    slots: dict[str, list[str]] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)


def read_patterns(path: Path = PATTERNS) -> Patterns:
    out = Patterns()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            name, values = line[1:].split(" ", 1)
            out.slots[name] = values.split("|")
        elif line and not line.startswith("#"):
            out.lines.append(line)
    return out


def fillers(documents: list[dict]) -> dict[str, list[str]]:
    """Sentences, questions, clauses and phrases that were said, without marks or final stops."""
    out: dict[str, list[str]] = {k: [] for k in ("sentence", "question", "clause", "phrase")}
    for d in documents:
        for s in (s for q in d["quotes"] for s in q["contents"]):
            text = d["text"][s["start"]:s["end"]].strip()
            out["phrase"] += re.findall(r"“([a-z][a-z’, -]{8,60}[a-z])”", text)
            bare = text.strip("“”\"' ")
            if re.search(r"[“”\"‘()\[\]{}|\n]|''|``", bare) or not 8 < len(bare) < 220:
                continue
            quoted = text[0] in "“\""
            if quoted and bare[0].isupper() and bare[-1] in ".,":
                out["sentence"].append(bare[:-1])
            elif quoted and bare[0].isupper() and bare[-1] == "?":
                out["question"].append(bare)
            elif not quoted and bare[-1].isalpha() and (m := CLAUSE.match(bare)):
                out["clause"].append(bare[len(m[1]):])
    return out


def expand(pattern: str, choices: dict[str, list[str]], rng: random.Random) -> str:
    """The pattern with choices made and slots filled; fillers hold no notation of ours."""
    pattern = re.sub(r"\(([^()]*\|[^()]*)\)", lambda m: rng.choice(m[1].split("|")), pattern)
    while "{" in pattern:
        pattern = re.sub(r"\{(\w+)\}", lambda m: rng.choice(choices[m[1]]), pattern)
    return pattern


def parse(marked: str) -> tuple[str, list[dict]]:
    """Text and attributions (Citron's format, offsets in code points) of an expanded pattern."""
    text, open_spans, quotes = "", [], {}
    for part in re.split(r"(\[\d+[sxc] |\])", marked):
        if part == "]":
            key, role, begin = open_spans.pop()
            span = {"start": begin, "end": len(text)}
            q = quotes.setdefault(key, {"cue": None, "sources": [], "contents": []})
            if role == "c":
                q["cue"] = span
            else:
                q[ROLE[role]].append(span)
        elif re.fullmatch(r"\[\d+[sxc] ", part):
            open_spans.append((part[1:-2], part[-2], len(text)))
        else:
            text += part
    return text, list(quotes.values())


def sentence_case(marked: str) -> str:
    """A capital for the first letter of each paragraph."""
    return re.sub(r"(^|¶)((?:\[\d+[sxc] |[“‘])*)(\w)", lambda m: m[1] + m[2] + m[3].upper(), marked)


def restyled(pattern: str, style: str) -> str:
    """Marks of the pattern in another style; an apostrophe between letters stays."""
    marks = dict(zip("“”‘’", style))
    return re.sub(r"[“”‘]|(?<!\w)’|’(?!\w)", lambda m: marks[m[0]], pattern)


def articles(count: int, documents: list[dict], seed: int) -> list[tuple[str, dict]]:
    """`count` invented articles as (id, Citron document)."""
    patterns, said = read_patterns(), fillers(documents)
    out = []
    for i in range(count):
        rng = random.Random(f"{seed}/invented/{i}")
        style, text, quotes = rng.choice(STYLES), "", []
        for pattern in rng.sample(patterns.lines, rng.randint(*PARAGRAPHS)):
            marked = sentence_case(expand(restyled(pattern, style), patterns.slots | said, rng))
            part, found = parse(marked.replace("¶", "\n\n"))
            shift = lambda s: s and {k: v + len(text) for k, v in s.items()}
            quotes += [{k: shift(v) if k == "cue" else [shift(s) for s in v] for k, v in q.items()} for q in found]
            text += part + "\n\n"
        out.append((f"invented-{i}", {"text": text.rstrip(), "quotes": quotes}))
    return out
