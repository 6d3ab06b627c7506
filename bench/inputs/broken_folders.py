"""What a file system can hold: empty, unreadable and endless files, loops of links, odd names, crowded folders."""
import os
import stat

from damage import Damaged
from invented_pages import page, story


def inputs(size):
    yield from empty()
    yield from links()
    yield from unreadable()
    yield from names()
    yield from crowded(size)


def html(number=0):
    return page(story(number, seed=9), script_bytes=500)


def empty():
    for ending in ("html", "jsonl", "zip"):
        yield Damaged(f"empty.{ending}", b"")
    yield Damaged("only-white-space.txt", b" \n\t\n" * 1000)
    yield Damaged("empty-folder", lambda path: path.mkdir())
    yield Damaged("picture-that-is-named-a-page.html", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 40)


def folder_of(*entries):
    """A folder with a sound page, and what each of `entries`, (name, function on its path), makes."""
    def make(path):
        path.mkdir()
        (path / "sound.html").write_bytes(html())
        for name, act in entries:
            act(path / name)
    return make


def within_a_folder(*entries):
    """The same a folder deeper, so that a link up leads to no other input."""
    def make(path):
        path.mkdir()
        folder_of(*entries)(path / "harbour")
    return make


def links():
    yield Damaged("link-to-itself.html", lambda path: path.symlink_to(path.name))
    yield Damaged("link-to-nothing.html", lambda path: path.symlink_to("there-is-no-such-file.html"))
    yield Damaged("folder-with-links-in-loops",
                  within_a_folder(("up", lambda path: path.symlink_to("..")), ("here", lambda path: path.symlink_to(".")),
                            ("a", lambda path: path.symlink_to("b")), ("b", lambda path: path.symlink_to("a")),
                            ("again.html", lambda path: path.symlink_to("sound.html"))), least=1)


def closed(path):
    path.write_bytes(html(1))
    path.chmod(0)


def closed_folder(path):
    path.mkdir()
    (path / "within.html").write_bytes(html(2))
    path.chmod(0)


def unreadable():
    """run_damaged.py takes from its child the right of root to read everything."""
    yield Damaged("unreadable.html", closed)
    yield Damaged("unreadable-folder", closed_folder)
    yield Damaged("folder-with-unreadable-entries",
                  folder_of(("closed.html", closed), ("closed", closed_folder)), least=1)
    yield Damaged("opens-but-gives-errors.html", lambda path: path.symlink_to("/proc/self/mem"))
    yield Damaged("folder-with-a-pipe-without-writer", folder_of(("pipe.html", os.mkfifo)), least=1)
    yield Damaged("folder-with-a-socket",
                  folder_of(("socket.html", lambda path: os.mknod(path, stat.S_IFSOCK | 0o600))), least=1)
    yield Damaged("folder-with-devices",
                  folder_of(*((f"{name}.html", lambda path, name=name: path.symlink_to(f"/dev/{name}"))
                              for name in ("zero", "null", "full", "random"))), least=1)


def names():
    yield Damaged(b"name-not-utf-8-\xff\xfe-tide.html", html(3), least=1)
    yield Damaged("folder-with-a-name-in-it-that-is-not-utf-8",
                  folder_of((os.fsdecode(b"tide-\xc3.html"), lambda path: path.write_bytes(b""))), least=1)
    yield Damaged("name-with-a-line\nbreak-and-\x1b[31mcolour.html", b"")
    yield Damaged("name-of-255-bytes-" + "x" * 232 + ".html", html(4), least=1)
    yield Damaged("-name-that-begins-with-a-dash.html", html(5), least=1)


def crowded(size):
    def filled(data):
        def make(path):
            path.mkdir()
            for number in range(size(10_000)):
                (path / f"{number:05}.txt").write_bytes(data)
        return make

    def deep(path):
        path.mkdir()
        here = os.open(path, os.O_RDONLY)
        for _ in range(size(1000)):
            os.mkdir("deeper", dir_fd=here)
            below = os.open("deeper", os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = below
        with open(os.open("bottom.html", os.O_CREAT | os.O_WRONLY, dir_fd=here), "wb") as file:
            file.write(html(6))
        os.close(here)

    text = story(7, seed=9).text.encode()
    yield Damaged("folder-with-10000-articles", filled(text), least=size(10_000))
    yield Damaged("folder-with-10000-empty-files", filled(b""))
    yield Damaged("folders-nested-1000-deep", deep)
