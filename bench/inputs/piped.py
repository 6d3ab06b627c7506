"""Inputs that are too large to be kept: a recipe in JSON, from which standard input is made on the fly."""
import json

PIECE = 1 << 20  # bytes written at once


def recipe(before, repeated, size, after):
    """Of `before`, `repeated` up to `size` bytes in all, and `after`; all ASCII."""
    return json.dumps({"before": before, "repeated": repeated, "size": size, "after": after}).encode()


def pieces(file):
    """The input that the recipe in `file` describes, in pieces."""
    told = json.loads(file.read_bytes())
    yield told["before"].encode()
    piece = told["repeated"].encode() * max(1, PIECE // len(told["repeated"]))
    for _ in range(0, told["size"], len(piece)):
        yield piece
    yield told["after"].encode()
