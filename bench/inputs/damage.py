"""What a damaged input is, and the two general ways to damage bytes."""
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Damaged:
    """An input with something wrong in it.

    name: of the file or folder; says what is wrong. A name in bytes is none in UTF-8. One that ends in .pipe is a
      recipe for standard input (piped.py).
    make: its bytes, or a function that makes the file or folder of the given path.
    least: articles that are sound in it, of those that a reader can find for sure.
    """
    name: str | bytes
    make: bytes | Callable[[Path], None]
    least: int = 0


def cut(data, share):
    """The first `share` of the bytes: at least one of them, and never all."""
    return data[:min(max(1, int(len(data) * share)), len(data) - 1)]


def flipped(data, count, name):
    """With `count` bits turned over, at places that depend on `name` only."""
    draw = random.Random(f"flipped {name}")
    out = bytearray(data)
    for _ in range(count):
        out[draw.randrange(len(out))] ^= 1 << draw.randrange(8)
    return bytes(out)
