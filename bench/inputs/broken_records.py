"""Web archives, rows, tables and mailboxes whose records lie about their lengths, never end or are of other kinds."""
import json

import containers as c
import piped
from damage import Damaged
from invented_pages import page, story

GIGABYTE = 1 << 30
UNDER_THE_LIMIT = 60 << 20  # of 64 MiB for one article: the size alone is no reason to refuse it


def inputs(size):
    yield from web_archives(size)
    yield from rows_and_tables(size)
    yield from mailboxes(size)
    yield from long_lines(size)
    yield from greedy(size)


def web_archives(size):
    stories = [story(number, seed=4) for number in range(3)]
    block = c.http_response(page(stories[1], script_bytes=500))
    before, after = c.story_record(stories[0]), c.story_record(stories[2])

    def between(record):
        return before + record + after

    def lying(length):
        return between(c.warc_record(block, 1, length=length))

    def answer(content, *headers):
        return between(c.warc_record(c.http_response(content, headers), 1))

    html = page(stories[1], script_bytes=500)
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(html[i:i + 500]), html[i:i + 500]) for i in range(0, len(html), 500))
    chunked = "Transfer-Encoding: chunked"
    yield Damaged("content-length-too-small.warc", lying(100), least=1)
    yield Damaged("content-length-too-large.warc", lying(len(block) + 700), least=1)
    yield Damaged("content-length-beyond-the-end.warc", lying(1 << 40), least=1)
    yield Damaged("content-length-of-2-to-the-64.warc", lying(1 << 64), least=1)
    yield Damaged("content-length-negative.warc", lying(-5), least=1)
    yield Damaged("no-content-length.warc", between(c.warc_record(block).replace(b"Content-Length:", b"X:")), least=1)
    yield Damaged("header-of-10-mb.warc",
                  between(c.warc_record(block, headers=["X: " + "x" * size(10 << 20)])), least=1)
    yield Damaged("header-without-end.warc", before + b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target", least=1)
    yield Damaged("chunked-body-cut.warc", answer(chunks[:1200], chunked), least=2)
    yield Damaged("chunked-body-with-wrong-sizes.warc",
                  answer(chunks.replace(b"1f4\r\n", b"fff\r\n"), chunked), least=2)
    yield Damaged("chunk-of-2-to-the-63.warc", answer(b"7fffffffffffffff\r\n" + html, chunked), least=2)
    yield Damaged("says-gzip-and-is-not.warc", answer(html, "Content-Encoding: gzip"), least=2)
    yield Damaged("gzip-body-cut.warc", answer(c.packed(html)[:-900], "Content-Encoding: gzip"), least=2)
    yield Damaged("rubbish-between-records.warc", between(b"\r\nthe tide is high\r\n" * 50), least=1)
    yield Damaged("rubbish-behind-the-last-record.warc.gz", c.warc_gz(stories) + b"rubbish" * 100, least=2)


def rows_and_tables(size):
    stories = [story(number, seed=5) for number in range(6)]
    rows, table, many = c.json_lines(stories), c.table(stories), size(100_000)
    yield Damaged("row-100000-deep.jsonl", b'{"text": ' + b"[" * many + b"]" * many + b"}\n" + rows, least=6)
    yield Damaged("row-with-100000-fields.jsonl",
                  json.dumps({f"field {n}": n for n in range(many)}).encode() + b"\n" + rows, least=6)
    yield Damaged("rows-of-wrong-types.jsonl",
                  b'{"text": 5}\n{"text": null}\n[1]\n"text"\n{"id": {}, "text": []}\n' + rows, least=6)
    yield Damaged("one-array-of-all-rows.jsonl", b"[" + rows.strip().replace(b"\n", b",\n") + b"]\n")
    yield Damaged("quotation-mark-never-closed.csv", table + b'7,"The tide,Ostrel Courier,2031-03-18,,,text\n' * 200)
    yield Damaged("100000-columns.csv", b",".join(b"column %d" % n for n in range(many)) + b"\n" + table)
    yield Damaged("no-column-of-text.csv", table.replace(b",text\n", b",tide\n", 1))
    yield Damaged("rows-of-wrong-lengths.csv", table + b"1,2,3\n" + b"," * 50 + b"\n", least=6)


def mailboxes(size):
    one = c.mail(story(0, seed=6))
    head = b"From desk@brenn.example Tue Mar 18 06:00:00 2031\nSubject: Tide\nMIME-Version: 1.0\n"
    depth = size(1000)
    nested = b"".join(b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n) for n in range(depth))
    never = b'Content-Type: multipart/mixed; boundary="tide"\n\n--tide\nContent-Type: text/plain\n\n'
    base64 = b"Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    yield Damaged("parts-nested-1000-deep.mbox", head + nested + b"\nthe end\n\n" + one, least=1)
    text = story(1, seed=6).text.encode()
    yield Damaged("boundary-never-closed.mbox", head + never + text + b"\n\n" + one, least=1)
    yield Damaged("100000-headers.mbox", head + b"X-Tide: high\n" * size(100_000) + b"\nhigh\n\n" + one, least=1)
    yield Damaged("base64-that-is-none.mbox", head + base64 + b"?? tide !! %% \xff\n" * 80 + b"\n" + one, least=1)


def long_lines(size):
    total = size(GIGABYTE)
    words = "The ferry of Vessby lay in the harbour and nobody came. "
    yield Damaged("row-of-1-gb.jsonl.pipe", piped.recipe('{"id": "1", "text": "', words, total, '"}\n'))
    yield Damaged("line-of-1-gb.txt.pipe", piped.recipe("", words, total, "\n"))
    yield Damaged("field-of-1-gb.csv.pipe", piped.recipe('title,text\nTide,"', words, total, '"\n'))
    yield Damaged("page-of-1-gb.html.pipe",
                  piped.recipe("<!DOCTYPE html><title>Tide</title><p>", words, total, "</p>"))
    yield Damaged("tags-of-1-gb.html.pipe", piped.recipe("<!DOCTYPE html><title>Tide</title>", "<b>", total, ""))
    yield Damaged("item-of-1-gb.xml.pipe",
                  piped.recipe("<rss version='2.0'><channel><item><description>", words, total,
                               "</description></item></channel></rss>"))
    yield Damaged("line-of-1-gb-sparse.txt", lambda path: sparse(path, total))


def greedy(size):
    """What asks for far more memory than it has bytes."""
    total = size(UNDER_THE_LIMIT)
    start = "<!DOCTYPE html><title>Tide</title><body>"
    atom = "<feed xmlns='http://www.w3.org/2005/Atom'><title>Tide</title>"
    yield Damaged("paragraphs-of-60-mb.html.pipe", piped.recipe(start, "<p>", total, ""))
    yield Damaged("less-than-signs-of-60-mb.html.pipe", piped.recipe(start, "< ", total, ""))
    yield Damaged("line-breaks-of-120-mb-atom.xml.pipe",
                  piped.recipe(atom + "<entry><content type='xhtml'><div>", "<br/>", 2 * total,
                               "</div></content></entry></feed>"))
    yield Damaged("authors-of-1-gb-atom.xml.pipe",
                  piped.recipe(atom, "<author><name>Ilka Moor</name></author>", size(GIGABYTE), "</feed>"))


def sparse(path, total):
    """One line of NULs between two words; takes no room on the disk."""
    with open(path, "wb") as file:
        file.write(b"The tide ")
        file.seek(total)
        file.write(b" is high.\n")
