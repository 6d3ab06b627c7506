"""Writes many invented pages, a file each, in folders of at most 1,000.
Usage: many_files.py COUNT FOLDER [SEED]
"""
import sys
from pathlib import Path

from invented_pages import page, story

IN_A_FOLDER = 1000


def write_files(folder, count, seed=1):
    """FOLDER/000/000000.html and so on. Returns their sizes in bytes together."""
    size = 0
    for number in range(count):
        within = folder / f"{number // IN_A_FOLDER:03}"
        if number % IN_A_FOLDER == 0:
            within.mkdir(parents=True, exist_ok=True)
        size += (within / f"{number:06}.html").write_bytes(page(story(number, seed), seed))
    return size


def main():
    size = write_files(Path(sys.argv[2]), int(sys.argv[1]), int((sys.argv + ["1"])[3]))
    print(f"{size} bytes in {sys.argv[2]}")


if __name__ == "__main__":
    main()
