"""Writes 204 damaged inputs, each named for what is wrong with it, and the list of them, inputs.json.
The same bytes every time. Usage: damaged.py FOLDER [--small]    FOLDER is made; --small: nothing larger than needed
to see that it works
"""
import argparse
import json
import os
from pathlib import Path

import broken_archives
import broken_bytes
import broken_folders
import broken_markup
import broken_records

FAMILIES = [broken_bytes, broken_markup, broken_records, broken_archives, broken_folders]
COUNT = 204
LIST = "inputs.json"


def whole(number):
    return number


def hundredth(number):
    return max(3, number // 100)


def all_inputs(size):
    return (damaged for family in FAMILIES for damaged in family.inputs(size))


def write(folder, size=whole):
    """Makes all inputs in `folder`, and the list of them: {"name", "least"}."""
    folder.mkdir(parents=True)
    rows = []
    for damaged in all_inputs(size):
        name = os.fsdecode(damaged.name)
        path = folder / name
        try:
            path.write_bytes(damaged.make) if isinstance(damaged.make, bytes) else damaged.make(path)
        except OSError as error:  # this file system, or this user, has no such thing
            print(f"{ascii(name)} cannot be made here: {error.strerror}")
            continue
        rows.append({"name": name, "least": damaged.least})
    (folder / LIST).write_text(json.dumps(rows, indent=1) + "\n", encoding="ascii")
    return rows


def main():
    parser = argparse.ArgumentParser(description="Writes damaged inputs")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--small", action="store_true")
    options = parser.parse_args()
    if options.folder.exists():
        parser.error(f"{options.folder} is there already; name a new folder")
    print(f"{len(write(options.folder, hundredth if options.small else whole))} inputs in {options.folder}")


if __name__ == "__main__":
    main()
