"""Time, rate and peak memory of `COMMAND read` on a large web archive and on many files, at a quarter, a half and the
whole of them. Usage: run_big.py COMMAND [--size 1G] [--files 20000] [--folder FOLDER]
The exit code is 1 where memory grows with the input, or pages are missing. The inputs are made in FOLDER, which is
kept; without it in a temporary one.
"""
import argparse
import os
import shlex
import sys
import tempfile
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from big_warc import bytes_in, write_warc
from many_files import IN_A_FOLDER, write_files
from measured_run import MEBIBYTE, MeasuredRun, measured_run

SHARES = (1 / 4, 1 / 2, 1)
MAY_GROW = 1.1  # peak memory of the whole against that of a quarter: four times the input ...
NOISE = 16 * MEBIBYTE  # ... and what an allocator keeps or not
ENOUGH = 0.99  # of the pages; the body of an invented one may be missed


@dataclass
class Part:
    pages: int
    size: int  # bytes on the disk
    run: MeasuredRun


def warc_parts(command, folder, size):
    """The whole file first: it is then cut at the end of a record, so that the disk holds it only once."""
    file = folder / "big.warc.gz"
    ends = write_warc(file, size)
    parts = []
    for share in reversed(SHARES):
        pages = max(1, bisect_right(ends, share * ends[-1]))
        os.truncate(file, ends[pages - 1])
        parts.append(Part(pages, ends[pages - 1], measured_run([*command, "read", str(file)])))
    file.unlink()
    return parts[::-1]


def file_parts(command, folder, count):
    """A quarter, a half and all of the folders, in the order of their names."""
    files = folder / "files"
    write_files(files, count)
    folders = sorted(files.iterdir())
    parts = []
    for share in SHARES:
        inputs = folders[:max(1, round(share * len(folders)))]
        sizes = [file.stat().st_size for each in inputs for file in each.iterdir()]
        parts.append(Part(len(sizes), sum(sizes), measured_run([*command, "read", *map(str, inputs)])))
    return parts


def print_parts(title, parts):
    print(f"\n{title}\n{'pages':>8} {'MiB':>8} {'s':>8} {'CPU s':>8} {'pages/s':>9} {'MiB/s':>8} {'peak MiB':>9} "
          f"{'articles':>9} {'code':>5}")
    for part in parts:
        run, size = part.run, part.size / MEBIBYTE
        print(f"{part.pages:>8} {size:>8.1f} {run.seconds:>8.2f} {run.cpu_seconds:>8.2f} "
              f"{part.pages / run.seconds:>9.0f} {size / run.seconds:>8.1f} {run.peak_bytes / MEBIBYTE:>9.1f} "
              f"{run.lines:>9} {run.status:>5}", flush=True)


def faults_of(parts):
    faults = []
    first, last = parts[0].run.peak_bytes, parts[-1].run.peak_bytes
    if last > MAY_GROW * first + NOISE:
        faults.append(f"memory grows with the input: {first / MEBIBYTE:.0f} to {last / MEBIBYTE:.0f} MiB")
    for part in parts:
        if part.run.status not in (0, 1):
            faults.append(f"{part.pages} pages: exit code {part.run.status}: {' / '.join(part.run.messages[-2:])}")
        elif part.run.lines < ENOUGH * part.pages:
            faults.append(f"{part.run.lines} articles of {part.pages} pages")
    return faults


def judge(title, parts):
    print_parts(title, parts)
    faults = faults_of(parts)
    print("\n".join(faults) or "memory is flat")
    return faults


def measure(options, folder):
    command = shlex.split(options.command)
    faults = []
    if options.size:
        faults += judge("web archive, packed by record", warc_parts(command, folder, options.size))
    if options.files:
        faults += judge("files in folders", file_parts(command, folder, options.files))
    return 1 if faults else 0


def main():
    parser = argparse.ArgumentParser(description="Does memory stay flat on large inputs?")
    parser.add_argument("command", help="the onrecord program, with options for it where needed")
    parser.add_argument("--size", type=bytes_in, default="1G", help="of the web archive; 0: none")
    parser.add_argument("--files", type=int, default=20 * IN_A_FOLDER, help="pages as files of their own; 0: none")
    parser.add_argument("--folder", type=Path, help="a new folder for the inputs")
    options = parser.parse_args()
    if options.folder:
        options.folder.mkdir(parents=True)
        return measure(options, options.folder)
    with tempfile.TemporaryDirectory() as folder:
        return measure(options, Path(folder))


if __name__ == "__main__":
    sys.exit(main())
