"""Storylines as people write them: articles with statements marked in the text.
train/data/storylines/README.md describes the format. Standard library only."""
import pathlib
import re

ACTS = ("assert", "deny", "accuse", "demand", "promise", "threaten", "ask", "praise", "refuse", "concede", "hedge")
STANCES = ("support", "oppose", "neutral", "none")
CERTAINTIES = ("certain", "hedged", "conditional")
POSITIONS = ("support", "oppose", "conditional", "undecided")
SHIFTS = ("reversal", "softening", "hardening", "new condition")
CONTRADICTIONS = ("self", "between actors")
_TAG = re.compile(r"<(/?)([sqc])(\d+)>")


class StorylineError(ValueError):
    """A line that can't be understood; the message names file and line."""


def _parse_text(marked, fail):
    """Text without tags, and {number: {"s"|"q"|"c": [(start, end), ...]}} in code points."""
    text, at, open_tags, parts = [], 0, {}, {}
    last = 0
    for tag in _TAG.finditer(marked):
        piece = marked[last:tag.start()]
        text.append(piece)
        at += len(piece)
        last = tag.end()
        closing, kind, number = tag.group(1), tag.group(2), int(tag.group(3))
        if not closing:
            if (kind, number) in open_tags:
                fail(f"<{kind}{number}> is opened twice")
            open_tags[kind, number] = at
        else:
            start = open_tags.pop((kind, number), None)
            if start is None:
                fail(f"</{kind}{number}> closes nothing")
            else:
                parts.setdefault(number, {}).setdefault(kind, []).append((start, at))
    text.append(marked[last:])
    for kind, number in open_tags:
        fail(f"<{kind}{number}> is not closed")
    plain = "".join(text)
    if "<" in plain or ">" in plain:
        fail("a stray < or > in the text")
    return plain, parts


def _statement(line, parts, article, fail):
    columns = [c.strip() for c in line[1:].split("|")]
    if len(columns) < 5 or not columns[0].isdigit():
        fail(f"expected '#N | speaker | act | stance | certainty | options', found {line!r}")
        return None
    number, speaker, act, stance, certainty = int(columns[0]), *columns[1:5]
    out = {"id": number, "article": article, "speaker": speaker, "act": act, "stance": stance, "certainty": certainty,
           "on_issue": True, "via": None, "addressee": None, "said_on": None, "target": None, "thought": False, "negated": False}
    if act not in ACTS:
        fail(f"act {act!r} is none of {', '.join(ACTS)}")
    if stance not in STANCES:
        fail(f"stance {stance!r} is none of {', '.join(STANCES)}")
    if certainty not in CERTAINTIES:
        fail(f"certainty {certainty!r} is none of {', '.join(CERTAINTIES)}")
    for option in filter(None, (o.strip() for o in " ; ".join(columns[5:]).split(";"))):
        key, _, value = option.partition("=")
        names = {"via": "via", "to": "addressee", "on": "said_on", "target": "target"}
        flags = {"off": ("on_issue", False), "thought": ("thought", True), "neg": ("negated", True)}
        if key.strip() in names and value:
            out[names[key.strip()]] = value.strip()
        elif option in flags:
            out[flags[option][0]] = flags[option][1]
        else:
            fail(f"unknown option {option!r}")
    spans = parts.pop(number, {})
    if "c" not in spans:
        fail(f"statement {number} has no <c{number}> in article {article}")
    if not out["on_issue"] and stance != "none":
        fail(f"statement {number} is off the issue and has a stance")
    out["contents"], out["cue"], out["source"] = spans.get("c", []), spans.get("q", []), spans.get("s", [])
    return out


def read_storyline(path):
    """Returns (storyline, errors); the storyline has what could be read."""
    errors = []
    story = {"id": pathlib.Path(path).stem, "issue": {"label": None, "keywords": []}, "actors": [], "articles": [],
             "statements": [], "positions": [], "shifts": [], "denials": [], "contradictions": [], "same": [], "traps": []}
    article, body, body_line = None, [], 0
    parts = {}

    def close_text():
        nonlocal parts, body
        if article is None or not any(line.strip() for line in body):
            return
        marked = "\n".join(body).strip("\n")
        body = []
        text, more = _parse_text(marked, lambda m: errors.append(f"{path}:{body_line}: {m}"))
        if article["text"] is not None:
            errors.append(f"{path}:{body_line}: text after the statements of article {article['id']}")
        article["text"] = text
        parts = more

    def close_article():
        close_text()
        for number in parts:
            errors.append(f"{path}:{body_line}: tags of {number} in article {article['id']}, and no line #{number}")
        parts.clear()

    for at, line in enumerate(pathlib.Path(path).read_text(encoding="utf-8").split("\n"), 1):
        fail = lambda m, at=at: errors.append(f"{path}:{at}: {m}")
        key, _, value = line.partition(":")
        value = value.strip()
        numbers = [int(n) for n in re.findall(r"\d+", value.split("|")[0])]
        why = [v.strip() for v in value.split("|")]
        if line.startswith("= "):
            close_article()
            head = [h.strip() for h in line[2:].split("|")]
            if len(head) != 4 or not re.fullmatch(r"\d{4}-\d\d-\d\d", head[1]):
                fail("expected '= id | YYYY-MM-DD | outlet | title'")
                head = (head + [""] * 4)[:4]
            article = {"id": head[0], "date": head[1], "outlet": head[2], "title": head[3], "text": None}
            story["articles"].append(article)
            body_line = at
        elif article is None and key == "issue":
            story["issue"]["label"] = value
        elif article is None and key == "keywords":
            story["issue"]["keywords"] = [k.strip() for k in value.split(";")]
        elif article is None and key == "actor":
            names = [v.strip() for v in value.split("|")] + [""] * 5
            story["actors"].append({"name": names[0], "kind": names[1], "aliases": [a.strip() for a in names[2].split(";") if a.strip()],
                                    "role": names[3], "speaks_for": names[4].replace("speaks for:", "").strip() or None})
        elif re.match(r"#\d", line):
            close_text()
            statement = _statement(line, parts, article["id"], fail)
            if statement:
                story["statements"].append(statement)
        elif key == "position" and len(why) == 4:
            story["positions"].append({"actor": why[0], "from": why[1], "stance": why[2], "statement": int(why[3].strip("#s") or 0)})
        elif key == "shift" and len(why) >= 3:
            pair = [int(n) for n in re.findall(r"\d+", why[1])]
            if len(pair) != 2:
                fail("expected 'shift: actor | N > M | kind | why'")
                continue
            story["shifts"].append({"actor": why[0], "before": pair[0], "after": pair[1], "kind": why[2]})
        elif key == "denial" and " of " in value:
            story["denials"].append({"statement": numbers[0], "denied": numbers[1] if len(numbers) > 1 else None})
        elif key == "contradiction" and len(numbers) == 2:
            story["contradictions"].append({"a": numbers[0], "b": numbers[1], "kind": why[1] if len(why) > 1 else ""})
        elif key == "same" and len(numbers) == 2:
            story["same"].append({"a": numbers[0], "b": numbers[1]})
        elif key == "trap":
            story["traps"].append(value)
        elif key in ("position", "shift", "denial", "contradiction", "same"):
            fail(f"can't read {line!r}")
        elif article is not None:
            body.append(line)
        elif line.strip():
            fail(f"unknown line {line!r}")
    close_article()
    _check(story, lambda m: errors.append(f"{path}: {m}"))
    return story, errors


def _check(story, fail):
    if not story["issue"]["label"]:
        fail("no issue")
    names = {a["name"] for a in story["actors"]}
    by_number = {}
    for s in story["statements"]:
        if s["id"] in by_number:
            fail(f"two statements {s['id']}")
        by_number[s["id"]] = s
        if s["speaker"] not in names:
            fail(f"statement {s['id']}: speaker {s['speaker']!r} is no actor")
    need = lambda n, what: n is None or n in by_number or fail(f"{what}: no statement {n}")
    for p in story["positions"]:
        need(p["statement"], "position")
        if p["actor"] not in names:
            fail(f"position of {p['actor']!r}, who is no actor")
        if p["stance"] not in POSITIONS:
            fail(f"position {p['stance']!r} is none of {', '.join(POSITIONS)}")
    for s in story["shifts"]:
        need(s["before"], "shift")
        need(s["after"], "shift")
        if s["kind"] not in SHIFTS:
            fail(f"shift {s['kind']!r} is none of {', '.join(SHIFTS)}")
    for d in story["denials"]:
        need(d["statement"], "denial")
        need(d["denied"], "denial")
        if d["statement"] in by_number and by_number[d["statement"]]["act"] != "deny":
            fail(f"denial {d['statement']} has act {by_number[d['statement']]['act']}")
    denied = {d["statement"] for d in story["denials"]}
    for s in story["statements"]:
        if s["act"] == "deny" and s["id"] not in denied:
            fail(f"statement {s['id']} has act deny and no denial line")
    for c in story["contradictions"]:
        need(c["a"], "contradiction")
        need(c["b"], "contradiction")
        if c["kind"] not in CONTRADICTIONS:
            fail(f"contradiction {c['kind']!r} is none of {', '.join(CONTRADICTIONS)}")
    for s in story["same"]:
        need(s["a"], "same")
        need(s["b"], "same")
    dates = [a["date"] for a in story["articles"]]
    if dates != sorted(dates):
        fail("articles are not in order of date")
