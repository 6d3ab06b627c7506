"""Checks that a project of DNA is the same after it was read and written again: tables with all
that is declared of them, and every row.
Usage: dna_equal.py COPY_DNA_PROJECT PROJECT
"""
import re
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path


def declared(sql):
    """A CREATE TABLE without what depends on how it was laid out."""
    return re.sub(r"\s*([(),])\s*", r"\1", " ".join(sql.split()))


def content(path):
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as database:
        tables = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
        schema = {name: declared(sql) for name, sql in tables}
        rows = {name: database.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in schema}
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], path
        assert not database.execute("PRAGMA foreign_key_check").fetchall(), path
        settings = [database.execute(f"PRAGMA {name}").fetchone()
                    for name in ("encoding", "user_version", "application_id", "journal_mode")]
    return schema, rows, settings


def differences(one, other):
    for key in sorted(one.keys() | other.keys()):
        if one.get(key) != other.get(key):
            yield key


def main():
    copy, original = sys.argv[1], Path(sys.argv[2])
    before = original.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / "copied.dna"
        subprocess.run([copy, original, copied], check=True)
        (schema, rows, settings), (new_schema, new_rows, new_settings) = content(original), content(copied)
    problems = [f"{name}: declared otherwise\n  {schema.get(name)}\n  {new_schema.get(name)}"
                for name in differences(schema, new_schema)]
    problems += [f"{name}: other rows" for name in differences(rows, new_rows)]
    if settings != new_settings:
        problems.append(f"{settings} became {new_settings}")
    if original.read_bytes() != before:
        problems.append(f"{original} was changed")
    print(*problems, sep="\n")
    print(f"{len(schema)} tables, {sum(map(len, rows.values()))} rows")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
