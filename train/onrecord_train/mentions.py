"""Annotated mentions and coreference of two corpora, as spans of a text.

GUM 11: gold, every mention of anything, singletons too. PolNeAR: CoreNLP's clusters, with
errors, without singletons. Offsets are code points.
"""
from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass, field
from pathlib import Path

KINDS = ("person", "organization", "place", "other")   # what a mention's head can be; order is the model's
GUM_KINDS = {"person": 0, "organization": 1, "place": 2}
NER_KINDS = {"PERSON": 0, "ORGANIZATION": 1, "LOCATION": 2, "CITY": 2, "COUNTRY": 2, "STATE_OR_PROVINCE": 2}
UNKNOWN = -1


@dataclass
class Mention:
    start: int
    end: int
    head: int       # where the head word starts
    kind: int       # index into KINDS, UNKNOWN where the corpus does not say
    cluster: int


@dataclass
class Mentions:
    """A text with mentions; `complete` where every mention is annotated, singletons too."""

    id: str
    text: str
    complete: bool
    mentions: list[Mention] = field(default_factory=list)
    genre: str = "news"


def _documents(path: Path):
    """Lines of each document of a CoNLL-U file."""
    lines: list[str] = []
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for line in f:
            if line.startswith("# newdoc") and lines:
                yield lines
                lines = []
            lines.append(line.rstrip("\n"))
    yield lines


@dataclass
class _Token:
    start: int
    end: int
    head: int       # index of the syntactic head in the document, -1 for a root
    entity: str


def _tokens(lines: list[str]) -> tuple[str, list[_Token]]:
    """The text of a document, paragraphs apart, and its tokens."""
    text, tokens, first, glued_until = "", [], 0, 0
    for line in lines:
        if line.startswith("# newpar") and not line.startswith("# newpar_block") and text:
            text = text.rstrip() + "\n\n"
        if not line:
            first = len(tokens)
        if not line or line.startswith("#"):
            continue
        number, form, *_, head, _, _, misc = line.split("\t")
        fields = dict(x.split("=", 1) for x in misc.split("|") if "=" in x)
        space = "" if fields.get("SpaceAfter") == "No" else " "
        if "-" in number:                      # "don't": the surface of the next two tokens
            glued_until = int(number.split("-")[1])
            glued_space = space
            continue
        if "." in number:
            continue
        if int(number) <= glued_until:
            space = glued_space if int(number) == glued_until else ""
        if int(number) >= glued_until:
            glued_until = 0
        at = first + int(head) - 1 if head not in ("0", "_") else -1
        tokens.append(_Token(len(text), len(text) + len(form), at, fields.get("Entity", "")))
        text += form + space
    return text.rstrip(), tokens


def read_gum(path: Path) -> list[Mentions]:
    out = []
    for lines in _documents(path):
        name = lines[0].split("=")[1].strip()
        text, tokens = _tokens(lines)
        doc = Mentions(name, text, complete=True, genre=name.split("_")[1])
        open_at: dict[str, list[tuple[int, str]]] = {}
        for i, token in enumerate(tokens):
            for part in re.findall(r"\([^()]+\)?|[^()]+\)", token.entity):
                fields = part.strip("()").split("-")
                if part.startswith("("):
                    open_at.setdefault(fields[0], []).append((i, fields[1]))
                if part.endswith(")"):
                    first, kind = open_at[fields[0]].pop()
                    head = next((k for k in range(first, i + 1) if not first <= tokens[k].head <= i), first)
                    doc.mentions.append(Mention(tokens[first].start, token.end, tokens[head].start,
                                                GUM_KINDS.get(kind, 3), int(re.sub(r"\D", "", fields[0]))))
        out.append(doc)
    return out


def read_silver(path: Path, texts: dict[str, str]) -> list[Mentions]:
    """CoreNLP's clusters of the articles whose texts are given."""
    out = []
    with gzip.open(path, "rt", encoding="utf-8") as f:
        for row in map(json.loads, f):
            if row["id"] not in texts:
                continue
            doc = Mentions(row["id"], texts[row["id"]], complete=False)
            tokens = {}        # start -> (start of its head or -1, entity)
            for sentence in row["sentences"]:
                for start, _, _, ner, head, _ in sentence:
                    tokens[start] = (sentence[head - 1][0] if 0 < head <= len(sentence) else -1, ner)
            starts = sorted(tokens)
            for cluster, mentions in enumerate(row["coref"]):
                for start, end, _ in mentions:
                    inside = [s for s in starts if start <= s < end]
                    head = next((s for s in inside if not start <= tokens[s][0] < end), None)
                    if head is not None:
                        doc.mentions.append(Mention(start, end, head, NER_KINDS.get(tokens[head][1], UNKNOWN), cluster))
            out.append(doc)
    return out
