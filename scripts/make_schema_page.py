#!/usr/bin/env python3
"""Makes docs/reference/schema.md from src/record/schema.sql, or with --check says whether it is so.

The comments of the SQL file are the text: those before a table describe it, those behind a column
the column. Usage: scripts/make_schema_page.py [--check]
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "src/record/schema.sql"
PAGE = ROOT / "docs/reference/schema.md"

INTRO = """# Schema of the record

Made from `src/record/schema.sql` by `scripts/make_schema_page.py`; a test compares them.

A record is one SQLite file, to be read by any program that reads SQLite: `sqlite3`, Datasette, DuckDB
(`ATTACH 'news.onrecord' (TYPE sqlite)`), Python's `sqlite3`. Nobody but `onrecord` should write to it. Its
application id is 0x6F6E7263 ("onrc"), and `PRAGMA user_version` is the number of its schema. A newer onrecord
changes an older file to its schema when it opens it, in one transaction; an older onrecord refuses a newer file.
Columns are added, and no column changes its meaning without a new number.

What holds are the statements whose `status` is neither `rejected` nor `replaced`. For example, who said what of
the harbour, and where that stands:

```sql
SELECT v.date, v.outlet, s.speaker, s.words
FROM statement_words f
JOIN statement s ON s.id = f.rowid
JOIN version v ON v.id = s.version_id
WHERE statement_words MATCH 'words : harbour' AND s.is_first AND s.status NOT IN ('rejected', 'replaced')
ORDER BY v.date;

SELECT p.role, substr(v.text, p.first + 1, p.past - p.first) AS words
FROM part p
JOIN statement s ON s.id = p.statement_id
JOIN version v ON v.id = s.version_id
WHERE s.key LIKE '062e320b4031%';
```
"""


def joined(comments):
    return " ".join(comments).strip()


def column_of(line):
    """Name, type and constraints of a line like `name TEXT NOT NULL,`; none of other lines."""
    match = re.match(r"  ([a-z_]+) (TEXT|INTEGER|REAL|ANY)\b(.*)$", line)
    return match and (match[1], match[2] + match[3].rstrip(",").rstrip())


def table_page(name, about, lines):
    out = [f"## {name}", "", about, "", "| column | type | what |", "|---|---|---|"]
    rows = []
    for line in lines:
        code, _, comment = line.partition("--")
        column = column_of(code.rstrip())
        if column:
            rows.append([column[0], column[1], comment.strip()])
        elif rows:
            rest = code.strip().rstrip(",")
            if rest and not rest.startswith(("PRIMARY", "UNIQUE", "CHECK", ")")):
                rows[-1][1] += " " + rest
            rows[-1][2] = (rows[-1][2] + " " + comment.strip()).strip()
    for column, kind, what in rows:
        out.append(f"| `{column}` | `{kind}` | {what.replace('|', chr(92) + '|')} |")
    keys = [line.strip().rstrip(",") for line in lines
            if line.strip().startswith(("PRIMARY KEY", "UNIQUE", "CHECK"))]
    if keys:
        out += ["", "; ".join(f"`{key}`" for key in keys) + "."]
    return out


def page():
    out = [INTRO]
    comments, about_all, name, lines = [], [], None, []
    for line in SCHEMA.read_text(encoding="utf-8").splitlines():
        start = re.match(r"CREATE (?:VIRTUAL )?TABLE ([a-z_]+)", line)
        if name:
            lines.append(line)
        elif line.startswith("--"):
            comments.append(line[2:].strip())
        elif start:
            name, lines = start[1], [line]
        elif not line.strip() and comments and not about_all:
            about_all = comments
            out += [joined(comments[1:]), ""] if len(comments) > 1 else []
            comments = []
        elif line.startswith("CREATE INDEX"):
            out += [f"Index: `{line.removeprefix('CREATE INDEX ').rstrip(';')}`.", ""]
        if name and line.rstrip().endswith(";"):
            if lines[0].startswith("CREATE VIRTUAL"):
                out += [f"## {name}", "", joined(comments) or "As above.", "", "```sql", *lines,
                        "```", ""]
            else:
                out += [*table_page(name, joined(comments), lines[1:]), ""]
                comments = []
            name = None
    return "\n".join(out).rstrip() + "\n"


def main():
    if sys.argv[1:] == ["--check"]:
        if PAGE.read_text(encoding="utf-8") != page():
            sys.exit(f"{PAGE.relative_to(ROOT)} is not what scripts/make_schema_page.py makes; run it")
        return
    PAGE.write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
