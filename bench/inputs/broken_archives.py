"""Archives and compressed files: bombs, too deep, or with members that point elsewhere or are not what they say."""
import lzma
import struct
import tarfile
import zipfile
import zlib
from functools import cache

import containers as c
from damage import Damaged
from invented_pages import page, story

PIECE = b"<p>The tide is high. </p>" + b" " * ((1 << 20) - 25)  # 1 MiB, packed to about a thousandth
GIGABYTE = 1 << 30


def inputs(size):
    pieces = max(1, size(GIGABYTE) // len(PIECE))
    yield from bombs(size, pieces)
    yield from nests(size(50))
    yield from members(size)


@cache
def deflated(before, pieces, after):
    """(raw deflate stream, CRC, length) of `before`, so many PIECEs and `after`. A piece is packed once only: a full
    flush makes the same bytes of it wherever it stands."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    stream = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    piece = packer.compress(PIECE) + packer.flush(zlib.Z_FULL_FLUSH)
    crc = zlib.crc32(before)
    for _ in range(pieces):
        crc = zlib.crc32(PIECE, crc)
    end = packer.compress(after) + packer.flush()
    return stream + piece * pieces + end, zlib.crc32(after, crc), len(before) + pieces * len(PIECE) + len(after)


def gzip_of(before, pieces, after=b""):
    stream, crc, length = deflated(before, pieces, after)
    return b"\x1f\x8b\x08\0\0\0\0\0\x02\xff" + stream + struct.pack("<II", crc, length & 0xffffffff)


def zip_of_stream(stream, crc, length, names, claimed=None, flags=0):
    """A zip with one stream of data, which all `names` share. `claimed`: unpacked length that it tells instead."""
    def fields(name):
        told = length if claimed is None else claimed
        return struct.pack("<HHHHHIIIHH", 20, flags, 8, 0, 0x5ea1, crc, len(stream), told, len(name), 0)

    first = names[0].encode()
    local = b"PK\x03\x04" + fields(first) + first + stream
    directory = b"".join(b"PK\x01\x02\x14\0" + fields(name.encode()) + struct.pack("<HHHII", 0, 0, 0, 0, 0)
                         + name.encode() for name in names)
    return local + directory + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, len(names), len(names), len(directory),
                                                           len(local), 0)


def bombs(size, pieces):
    start = b"<!DOCTYPE html><title>Tide</title><body>"
    flat = deflated(start, pieces, b"</body>")
    tenth = deflated(start, max(1, pieces // 100), b"</body>")
    yield Damaged("zip-bomb-of-1-gb.zip", zip_of_stream(*flat, ["tide.html"]))
    yield Damaged("zip-bomb-that-claims-10-bytes.zip", zip_of_stream(*flat, ["tide.html"], claimed=10))
    yield Damaged("zip-bomb-of-1000-members-in-one-place.zip",
                  zip_of_stream(*tenth, [f"tide-{number}.html" for number in range(size(1000))]))
    yield Damaged("zip-bomb-of-zips.zip", nested_zips(size(5)))
    yield Damaged("gzip-bomb-of-1-gb.html.gz", gzip_of(start, pieces))
    yield Damaged("gzip-bomb-in-gzip-in-gzip.html.gz", c.packed(c.packed(gzip_of(start, pieces), 9), 9))
    yield Damaged("xz-bomb.html.xz", lzma.compress(start + PIECE * max(1, pieces // 8), preset=0))
    yield Damaged("tar-gz-bomb-of-1-gb.tar.gz",
                  gzip_of(tar_header("tide.html", pieces * len(PIECE)), pieces, bytes(1024)))
    record = c.warc_record(b"", length=pieces * len(PIECE))[:-4]
    yield Damaged("record-bomb-of-1-gb.warc.gz", gzip_of(record, pieces, b"\r\n\r\n"))
    body = c.http_response(gzip_of(start, pieces), ["Content-Encoding: gzip"])
    yield Damaged("body-bomb-of-1-gb.warc", c.warc_record(body) + c.story_record(story(0, seed=7)), least=1)


def nested_zips(levels):
    """Each level holds the one below 16 times."""
    data = zip_of_stream(*deflated(b"", 10, b""), ["tide.html"])
    for _ in range(levels):
        data = c.zip_of([(f"{number:02}.zip", data) for number in range(16)])
    return data


def tar_header(name, length):
    about = tarfile.TarInfo(name)
    about.size = length
    return about.tobuf(tarfile.GNU_FORMAT)


def nests(depth):
    zips = tars = page(story(1, seed=7), script_bytes=500)
    name = "tide.html"
    for _ in range(depth):
        zips = c.zip_of([(name, zips)], zipfile.ZIP_STORED)
        tars = c.packed(c.tar_of([(name.replace("zip", "tar.gz"), tars)]), 1)
        name = "inner.zip"
    yield Damaged("zips-nested-50-deep.zip", zips)
    yield Damaged("tars-nested-50-deep.tar.gz", tars)


def special(name, kind, target=""):
    about = tarfile.TarInfo(name)
    about.type, about.linkname = kind, target
    return about


def members(size):
    stories = [story(number, seed=8) for number in range(4)]
    pages = c.pages_of(stories)
    outside = [("/etc/tide.html", pages[0][1]), ("../../tide.html", pages[1][1]), ("C:\\tide.html", pages[2][1])]
    odd = [(f"tide\n{number}\x1b[31m\u202e.html", data) for number, (_, data) in enumerate(pages)]
    links = [special("a.html", tarfile.SYMTYPE, "b.html"), special("b.html", tarfile.SYMTYPE, "a.html"),
             special("c.html", tarfile.SYMTYPE, "/etc/passwd"), special("d.html", tarfile.LNKTYPE, "/etc/passwd"),
             special("e.html", tarfile.CHRTYPE), special("f.html", tarfile.BLKTYPE),
             special("g.html", tarfile.FIFOTYPE)]
    sound = c.zip_of(pages)
    html = zlib.compressobj(9, zlib.DEFLATED, -15)
    stream = html.compress(pages[0][1]) + html.flush()
    yield Damaged("members-with-absolute-names.zip", c.zip_of(outside), least=3)
    yield Damaged("members-with-absolute-names.tar.gz", c.packed(c.tar_of(outside)), least=3)
    yield Damaged("members-with-control-characters-in-their-names.zip", c.zip_of(odd), least=4)
    yield Damaged("links-and-devices-as-members.tar", c.tar_of(links + pages), least=4)
    blocks = [tar_header(name, len(data)) + data + bytes(-len(data) % 512) for name, data in pages]
    yield Damaged("member-larger-than-the-archive.tar",
                  b"".join(blocks) + tar_header("tide.html", 1 << 35) + b"<p>The tide", least=4)
    yield Damaged("encrypted-member.zip",
                  zip_of_stream(stream, zlib.crc32(pages[0][1]), len(pages[0][1]), ["tide.html"], flags=1))
    yield Damaged("wrong-checksum-of-a-member.zip", zip_of_stream(stream, 7, len(pages[0][1]), ["tide.html"]))
    yield Damaged("directory-that-points-nowhere.zip", sound[:-6] + struct.pack("<IH", 0x7fffffff, 0))
    yield Damaged("10000-empty-members.zip", c.zip_of([(f"{n}.html", b"") for n in range(size(10_000))]))
