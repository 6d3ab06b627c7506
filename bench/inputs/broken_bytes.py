"""Inputs of all forms that are cut off, have bits turned over, lie about their encoding or hold NULs."""
import containers as c
from damage import Damaged, cut, flipped
from invented_pages import page, story

CUTS = {"a-tenth": 0.1, "half": 0.5, "nine-tenths": 0.9, "all-but-its-last-byte": 1.0}
FLIPS = {"one-bit-in-a-thousand-bytes": 1000, "one-bit-in-50-bytes": 50}


def sound(stories):
    """An input of each form, without fault."""
    pages = c.pages_of(stories)
    return {"page.html": page(stories[0]), "rows.jsonl": c.json_lines(stories), "table.csv": c.table(stories),
            "rss.xml": c.rss(stories), "atom.xml": c.atom(stories), "web.warc": c.warc(stories),
            "web.warc.gz": c.warc_gz(stories), "pages.zip": c.zip_of(pages),
            "pages.tar.gz": c.packed(c.tar_of(pages)), "mails.mbox": c.mbox(stories)}


def inputs(size):
    stories = [story(number, seed=2) for number in range(12)]
    for name, data in sound(stories).items():
        kind, ending = name.split(".", 1)
        for left, share in CUTS.items():
            whole = ending in ("jsonl", "warc", "warc.gz", "mbox") and share >= 0.5  # records before the cut
            yield Damaged(f"{kind}-cut-to-{left}.{ending}", cut(data, share), least=4 if whole else 0)
        for how, apart in FLIPS.items():
            label = f"{kind}-with-{how}-flipped.{ending}"
            yield Damaged(label, flipped(data, max(1, len(data) // apart), label))
    yield from encodings(stories)
    yield from with_nuls(stories)


def renamed(data, charset):
    """The page with another claim of its encoding."""
    return data.replace(b'charset="utf-8"', f'charset="{charset}"'.encode())


def encodings(stories):
    html = page(stories[1], script_bytes=500)
    text = html.decode()
    latin = text.replace("“", "\x93").replace("”", "\x94").encode("latin-1", "replace")
    rows, table, feed = c.json_lines(stories).decode(), c.table(stories).decode(), c.rss(stories).decode()
    plain = stories[2].text
    yield Damaged("says-utf-8-is-windows-1252.html", latin, least=1)
    yield Damaged("says-windows-1252-is-utf-8.html", renamed(html, "windows-1252"), least=1)
    yield Damaged("says-an-unknown-charset.html", renamed(html, "x-brenn-9"), least=1)
    yield Damaged("says-utf-16-is-utf-8.html", renamed(html, "utf-16"), least=1)
    yield Damaged("says-two-charsets.html", html.replace(b"<title>", b"<meta charset=shift_jis><title>"), least=1)
    yield Damaged("utf-16-little-endian-without-bom.html", text.encode("utf-16-le"))
    yield Damaged("utf-16-big-endian-without-bom.html", text.encode("utf-16-be"))
    yield Damaged("utf-16-with-bom-and-an-odd-byte.html", text.encode("utf-16") + b"<")
    yield Damaged("utf-32-with-bom.html", text.encode("utf-32"))
    yield Damaged("half-utf-8-half-windows-1252.html", html[:len(html) // 2] + latin[len(latin) // 2:], least=1)
    yield Damaged("overlong-utf-8.html", html.replace(b"<p>", b"<p>\xc0\xbc\xe0\x80\xaf"), least=1)
    yield Damaged("iso-2022-jp-that-never-ends.html", renamed(html, "iso-2022-jp").replace(b"<p>", b"<p>\x1b$B"))
    yield Damaged("gb18030-cut-within-a-character.html", renamed(html, "gb18030")[:-40] + b"\x81\x30\x81")
    yield Damaged("utf-16-little-endian-without-bom.txt", plain.encode("utf-16-le"))
    yield Damaged("utf-16-with-bom.jsonl", rows.encode("utf-16"))
    yield Damaged("windows-1252-quotes.jsonl", rows.encode("cp1252", "replace"))
    yield Damaged("utf-16-with-bom.csv", table.encode("utf-16"))
    yield Damaged("says-utf-8-is-windows-1252.xml", feed.encode("cp1252", "replace"))
    yield Damaged("says-utf-16-is-utf-8.xml", feed.replace("UTF-8", "UTF-16").encode())
    yield Damaged("says-an-unknown-encoding.xml", feed.replace("UTF-8", "x-brenn-9").encode())
    yield Damaged("says-us-ascii-is-utf-8.mbox", b"".join(c.mail(s, "us-ascii", "plain") for s in stories), least=4)
    yield Damaged("says-an-unknown-charset.mbox", b"".join(c.mail(s, "x-brenn-9") for s in stories))


def with_nuls(stories):
    html = page(stories[3], script_bytes=500)
    yield Damaged("nuls-in-the-text.html", html.replace(b" the ", b" the\0 "))
    yield Damaged("nuls-in-the-tags.html", html.replace(b"<p", b"<\0p\0"))
    yield Damaged("nuls-behind-the-end.html", html + bytes(4096))
    yield Damaged("nuls-in-the-text.txt", stories[3].text.encode().replace(b" the ", b" the\0 "))
    yield Damaged("nothing-but-nuls.txt", bytes(1 << 20))
    yield Damaged("nuls-in-a-string.jsonl", c.json_lines(stories).replace(b" the ", b" the\0 "))
    yield Damaged("nuls-in-fields.csv", c.table(stories).replace(b" the ", b" the\0 "))
    yield Damaged("nuls-in-the-text.xml", c.rss(stories).replace(b" the ", b" the\0 "))
