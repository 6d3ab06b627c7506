#!/usr/bin/env python3
"""Reads the pages of SHARED/data/article-bodies and fails below the floors.

usage: article_bodies.py BODIES_MEASURE SHARED SOURCE_TREE

The trees that choose bodies were trained on these pages: the floors say that reading still works, not
how well it does on others. bench/README.md has figures for pages of unseen sites.
"""
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

FLOORS = {"f1": 0.97, "precision": 0.96, "recall": 0.96}


def main() -> None:
    program, shared, source = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    sys.path.insert(0, str(source / "bench" / "bodies"))
    import score
    data = shared / "data/article-bodies"
    with tempfile.TemporaryDirectory() as folder:
        for page in sorted((data / "html").glob("*.html.gz")):
            (pathlib.Path(folder) / page.stem).write_bytes(gzip.decompress(page.read_bytes()))
        out = pathlib.Path(folder) / "read.json"
        pages = sorted(str(page) for page in pathlib.Path(folder).glob("*.html"))
        subprocess.run([program, str(out), "1", *pages], check=True)
        read = json.loads(out.read_text(encoding="utf-8"))
    found = score.score_all(json.loads((data / "ground-truth.json").read_text(encoding="utf-8")), read)
    print(found)
    low = [name for name, floor in FLOORS.items() if found[name] < floor]
    sys.exit(f"below the floor: {', '.join(low)}" if low else 0)


if __name__ == "__main__":
    main()
