"""What trafilatura and readability-lxml read of pages, and how many a second of processor time.
Usage: others.py NAME OUTPUT.json ROUNDS PAGE.html...    NAME: trafilatura or readability"""
import json
import sys
import time
from pathlib import Path


def trafilatura(page):
    import trafilatura as library
    return library.extract(page, include_comments=False) or ""


def readability(page):
    import lxml.html
    from readability import Document
    body = Document(page.decode("utf-8", "replace")).summary()
    return lxml.html.fromstring(body).text_content()


def attempt(extract, page):
    try:
        return extract(page)
    except Exception:  # a page that it cannot read is one without a body
        return ""


def main():
    name, output, rounds, *files = sys.argv[1:]
    extract = {"trafilatura": trafilatura, "readability": readability}[name]
    pages = [Path(file).read_bytes() for file in files]
    attempt(extract, pages[0])  # loads its modules
    best = float("inf")
    for _ in range(int(rounds)):
        start = time.process_time()
        bodies = [attempt(extract, page) for page in pages]
        best = min(best, time.process_time() - start)
    read = {Path(file).stem: {"articleBody": body} for file, body in zip(files, bodies)}
    Path(output).write_text(json.dumps(read), encoding="utf-8")
    print(f"{len(pages) / best:.1f} pages a second")


if __name__ == "__main__":
    main()
