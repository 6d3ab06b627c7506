"""Runs `COMMAND read` on each input of a folder that damaged.py made, one at a time, and judges the runs.
Usage: run_damaged.py COMMAND FOLDER [--seconds 10] [--memory 512] [--only WORDS] [--all]
README.md says what is asked of a run. The exit code is 1 where one fails.
"""
import argparse
import json
import os
import re
import shlex
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import piped
from damaged import LIST
from measured_run import MEBIBYTE, MeasuredRun, measured_run

HARD = 4  # times the bound on memory, a program gets no more at all
CODES = (0, 1, 3)  # all read, some read, none: docs/reference/errors.md
PIPE = ".pipe"
# "PLACE: MESSAGE [code]", with at least two words of message
CLEAR = re.compile(r"(?P<place>.+?): (?P<message>\S+ .*\S) \[(?P<code>[a-z_]+)\]$")


@dataclass
class Row:
    name: str
    least: int
    run: MeasuredRun
    faults: list[str]


def is_named(line, name):
    """Is the input named in the line? Of a name with odd characters, which may be shown in another way, its words."""
    if name.endswith(PIPE):
        return "stdin" in line
    return all(word in line for word in re.findall(r"[\w.-]+", name, re.ASCII))


def clear_messages(name, messages):
    found = (CLEAR.match(line) for line in messages)
    return [match for match in found if match and is_named(match["place"], name)]


def faults_of(name, run, bounds):
    """What is wrong with a run, in words."""
    faults = []
    if run.timed_out:
        faults.append(f"not done after {bounds.seconds:g} s, of which {run.cpu_seconds:.1f} s on a processor")
    elif run.status < 0:
        faults.append(f"crashed: signal {-run.status}")
    elif run.status not in CODES:
        faults.append(f"exit code {run.status}")
    if run.peak_bytes > bounds.memory * MEBIBYTE:
        faults.append(f"over {bounds.memory} MiB")
    if run.lines == 0 and not run.timed_out and not clear_messages(name, run.messages):
        faults.append("no article, and no message that names the input")
    if repeated := [line for line, count in Counter(run.messages).items() if count > 1]:
        faults.append(f"the same message several times: {ascii(repeated[0])}")
    return faults


def run_input(command, folder, row, bounds):
    path = folder / row["name"]
    is_pipe = path.name.endswith(PIPE)
    run = measured_run([*command, "read", "-" if is_pipe else str(path)], bounds.seconds,
                       HARD * bounds.memory * MEBIBYTE, piped.pieces(path) if is_pipe else None)
    return Row(row["name"], row["least"], run, faults_of(row["name"], run, bounds))


def print_row(row):
    name = row.name.encode("ascii", "backslashreplace").decode().replace("\n", "\\n").replace("\x1b", "\\x1b")
    name = name if len(name) <= 52 else f"{name[:49]}..."
    run = row.run
    print(f"{name:<52} {run.status:>4} {run.seconds:>6.2f} {run.peak_bytes / MEBIBYTE:>6.0f} {run.lines:>8} "
          f"{len(run.messages):>8}  {'; '.join(row.faults) or 'ok'}", flush=True)


def print_verdict(rows, bounds):
    runs = [row.run for row in rows]
    failed = [row for row in rows if row.faults]
    lost = [row for row in rows if row.run.lines < row.least]
    slowest = max(rows, key=lambda row: row.run.seconds)
    largest = max(rows, key=lambda row: row.run.peak_bytes)
    print(f"\n{len(rows)} inputs: {sum(run.status < 0 and not run.timed_out for run in runs)} crashes, "
          f"{sum(run.timed_out for run in runs)} over {bounds.seconds:g} s, "
          f"{sum(run.peak_bytes > bounds.memory * MEBIBYTE for run in runs)} over {bounds.memory} MiB, "
          f"{len(failed)} failed")
    print(f"slowest: {slowest.run.seconds:.2f} s, {ascii(slowest.name)}")
    print(f"largest: {largest.run.peak_bytes / MEBIBYTE:.0f} MiB, {ascii(largest.name)}")
    for row in lost:
        print(f"sound articles lost: {row.run.lines} of {row.least} came out of {ascii(row.name)}")
    print("failed" if failed else "passed")
    return 1 if failed else 0


def parse_options():
    parser = argparse.ArgumentParser(description="Judges a command by damaged inputs")
    parser.add_argument("command", help="the onrecord program, with options for it where needed")
    parser.add_argument("folder", type=Path, help="made by damaged.py")
    parser.add_argument("--seconds", type=float, default=10, help="that a run may take")
    parser.add_argument("--memory", type=int, default=512, help="MiB that a run may have resident at its peak")
    parser.add_argument("--only", default="", help="inputs with these letters in their name")
    parser.add_argument("--all", action="store_true", help="a row for each input, not only for those that fail")
    return parser.parse_args()


def main():
    options = parse_options()
    inputs = [row for row in json.loads((options.folder / LIST).read_text(encoding="ascii"))
              if options.only in row["name"]]
    if not inputs:
        raise SystemExit(f"no input of {options.folder} has {options.only!r} in its name")
    print(f"{'input':<52} {'code':>4} {'s':>6} {'MiB':>6} {'articles':>8} {'messages':>8}")
    rows = []
    for row in inputs:
        rows.append(run_input(shlex.split(options.command), options.folder, row, options))
        if options.all or rows[-1].faults:
            print_row(rows[-1])
    return print_verdict(rows, options)


if __name__ == "__main__":
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    sys.exit(main())
