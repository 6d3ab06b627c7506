"""How many titles, dates and outlets of pages does `COMMAND read` get right?
Usage: metadata.py COMMAND [--pages FOLDER] [--least TITLES,DAYS,TIMES,OUTLETS]
FOLDER has pages and expected.tsv: file, title, date and outlet as they should be read; an empty one means that the
page does not say. --least: the exit code is 1 where fewer are right.
"""
import argparse
import csv
import json
import shlex
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

PAGES = Path(__file__).resolve().parents[2] / "tests/data/pages"
FIELDS = ("title", "day", "time", "outlet")


@dataclass
class Count:
    right: int = 0
    wrong: int = 0
    missing: int = 0
    of: int = 0


def as_time(date):
    """A time of day in ISO 8601; None where there is no more than a day, or no date."""
    try:
        return datetime.fromisoformat(date) if "T" in date else None
    except ValueError:
        return None


def same_time(found, expected):
    """The same moment; where one tells no zone, the same clock, but not where only the page tells one."""
    if found is None or (found.tzinfo is None) != (expected.tzinfo is None):
        return False
    return found == expected


def day_of(date, beside):
    """The day of `date`, in the zone of the time `beside` where both have one."""
    time, other = as_time(date), as_time(beside)
    if time and other and time.tzinfo and other.tzinfo:
        return time.astimezone(other.tzinfo).date().isoformat()
    return date[:10]


def one_line(text):
    return " ".join((text or "").split())


def compared(found, expected):
    """For each field (what was found, what should have been, is it right). Of times only where the page tells one.
    Nothing is right of a page that was not read."""
    date, true_date = one_line(found.get("date")), expected["date"]
    rows = {name: (one_line(found.get(name)), expected[name]) for name in ("title", "outlet")}
    rows["day"] = (day_of(date, true_date), true_date[:10])
    judged = {name: (*pair, bool(found) and pair[0] == pair[1]) for name, pair in rows.items()}
    if time := as_time(true_date):
        judged["time"] = (date if as_time(date) else "", true_date, same_time(as_time(date), time))
    return judged


def read_pages(command, folder, names):
    """What the command prints of each page, by the page's name; nothing of those that it did not read."""
    found = {}
    for name in names:
        run = subprocess.run([*command, "read", str(folder / name)], stdout=subprocess.PIPE, check=False)
        rows = run.stdout.decode("utf-8").splitlines()
        found[name] = json.loads(rows[0]) if rows else {}
    return found


def count_all(expected, found):
    counts = {name: Count() for name in FIELDS}
    mistakes = []
    for row in expected:
        for field, (had, true, right) in compared(found[row["file"]], row).items():
            count = counts[field]
            count.of += 1
            count.right += right
            count.missing += not right and not had
            count.wrong += not right and bool(had)
            if not right:
                mistakes.append((row["file"], field, had, true))
    return counts, mistakes


def expected_of(folder):
    with open(folder / "expected.tsv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def main():
    parser = argparse.ArgumentParser(description="Counts what is read rightly of titles, dates and outlets")
    parser.add_argument("command", help="the onrecord program, with options for it where needed")
    parser.add_argument("--pages", type=Path, default=PAGES)
    parser.add_argument("--least", default="0,0,0,0", help="that have to be right")
    options = parser.parse_args()
    expected = expected_of(options.pages)
    found = read_pages(shlex.split(options.command), options.pages, [row["file"] for row in expected])
    counts, mistakes = count_all(expected, found)
    print(f"{'':<8}{'right':>7}{'wrong':>7}{'missing':>9}{'of':>5}")
    for name, count in counts.items():
        print(f"{name:<8}{count.right:>7}{count.wrong:>7}{count.missing:>9}{count.of:>5}")
    for file, field, had, true in mistakes:
        print(f"{file}: {field} is {had or 'missing'}, should be {true or 'missing'}")
    least = map(int, options.least.split(","))
    return 1 if any(count.right < number for count, number in zip(counts.values(), least)) else 0


if __name__ == "__main__":
    sys.exit(main())
