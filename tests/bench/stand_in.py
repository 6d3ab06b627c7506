"""Stands in for the command, to test what judges it: stand_in.py MANNER read PATHS... behaves as MANNER says."""
import gzip
import os
import sys
import time


def main():
    manner, paths = sys.argv[1], sys.argv[3:]
    path = "stdin" if paths[0] == "-" else paths[0]
    message = f"{path}: holds no article that could be read [empty_text]"
    if manner == "crash":
        os.abort()
    if manner == "hang":
        time.sleep(60)
    if manner == "hungry":
        print(len(bytearray(b"x") * (200 << 20)))
        return 0
    if manner == "repeat":
        sys.stderr.write(f"{message}\n" * 2)
    if manner == "clear":
        sys.stderr.write(message + "\n")
    if manner == "mumble":
        sys.stderr.write("something is wrong [bad_record]\n")
    if manner in ("count", "hoard"):
        return count(paths, manner == "hoard")
    return 3


def count(paths, hoard):
    """A line for each page, out of folders or a packed web archive; with all of it in memory, or not."""
    kept = []
    for path in paths:
        if os.path.isdir(path):
            print("{}\n" * len(os.listdir(path)), end="")
            continue
        with gzip.open(path) as file:
            for line in file:
                if hoard:
                    kept.append(line * 100)
                if line.startswith(b"HTTP/1.1 200"):
                    print("{}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
