"""Writes a web archive of invented pages, each record packed by itself, as crawlers do.
Usage: big_warc.py SIZE OUT.warc.gz [SEED]    SIZE of the file: bytes, or with K, M, G (of 1024)
"""
import sys
from pathlib import Path

import containers as c
from invented_pages import page, story

FACTORS = {"K": 1 << 10, "M": 1 << 20, "G": 1 << 30}
BUFFER = 1 << 20


def bytes_in(text):
    """"200M" -> 209715200"""
    factor = FACTORS.get(text[-1:].upper())
    return int(float(text[:-1]) * factor) if factor else int(text)


def record(number, seed, level):
    told = story(number, seed)
    answer = c.warc_record(c.http_response(page(told, seed)), number, told.url)
    asked = c.warc_record(b"GET / HTTP/1.1\r\n\r\n", number, told.url, kind="request")
    return c.packed(answer, level) + c.packed(asked, level)


def write_warc(out, size, seed=1, level=1):
    """Records until the file has `size` bytes. Returns, for each page, the byte at which its records end."""
    ends = []
    with open(out, "wb", buffering=BUFFER) as file:
        at = file.write(c.packed(c.warc_record(b"software: invented\r\n", kind="warcinfo")))
        while at < size:
            at += file.write(record(len(ends), seed, level))
            ends.append(at)
    return ends


def main():
    pages = len(write_warc(Path(sys.argv[2]), bytes_in(sys.argv[1]), int((sys.argv + ["1"])[3])))
    print(f"{pages} pages in {sys.argv[2]}")


if __name__ == "__main__":
    main()
