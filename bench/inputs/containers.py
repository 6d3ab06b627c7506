"""Stories in the forms in which articles come: rows, feeds, web archives, archives, mailboxes. Always the same bytes
for the same stories."""
import csv
import gzip
import io
import json
import tarfile
import zipfile
from email.utils import format_datetime
from html import escape
from quopri import encodestring

from invented_pages import page


def json_lines(stories):
    rows = ({"id": str(s.number), "title": s.title, "outlet": s.outlet, "date": s.day.isoformat(), "url": s.url,
             "text": s.text} for s in stories)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode()


def table(stories, delimiter=","):
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(["id", "title", "source", "date", "author", "url", "text"])
    for s in stories:
        writer.writerow([s.number, s.title, s.outlet, s.day.date(), s.author, s.url, s.text])
    return out.getvalue().encode()


def paragraphs_html(article):
    return "".join(f"<p>{escape(text, quote=False)}</p>" for text in article.paragraphs)


def rss(stories):
    items = "".join(
        f"<item><title>{escape(s.title)}</title><link>{s.url}</link><guid>{s.url}</guid>"
        f"<pubDate>{format_datetime(s.day)}</pubDate><dc:creator>{s.author}</dc:creator>"
        f"<content:encoded><![CDATA[{paragraphs_html(s)}]]></content:encoded></item>\n" for s in stories)
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>{escape(stories[0].outlet)}'
            f"</title>\n{items}</channel></rss>\n").encode()


def atom(stories):
    entries = "".join(
        f'<entry><title>{escape(s.title)}</title><id>{s.url}</id><link href="{s.url}"/><updated>{s.day.isoformat()}'
        f"</updated><author><name>{s.author}</name></author>"
        f'<content type="html">{escape(paragraphs_html(s))}</content></entry>\n' for s in stories)
    return (f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>'
            f"{escape(stories[0].outlet)}</title>\n{entries}</feed>\n").encode()


def http_response(content, headers=()):
    lines = ["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", *headers]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


def warc_record(block, number=0, url="https://brenn.example/", kind="response", length=None, headers=()):
    """A record. `length`: what Content-Length claims, where that is not the length of the block."""
    mime = "application/http; msgtype=response" if kind == "response" else "application/warc-fields"
    lines = ["WARC/1.0", f"WARC-Type: {kind}", f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>",
             "WARC-Date: 2031-03-18T06:00:00Z", f"WARC-Target-URI: {url}", f"Content-Type: {mime}", *headers,
             f"Content-Length: {len(block) if length is None else length}"]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def story_record(s, **more):
    return warc_record(http_response(page(s, script_bytes=500)), s.number, s.url, **more)


def warc(stories):
    return warc_record(b"software: invented\r\n", kind="warcinfo") + b"".join(story_record(s) for s in stories)


def packed(data, level=6):
    """gzip without the time of day."""
    return gzip.compress(data, compresslevel=level, mtime=0)


def warc_gz(stories):
    return b"".join(packed(story_record(s)) for s in stories)


def pages_of(stories):
    """(name, bytes) of a page for each story."""
    return [(f"{s.day:%Y-%m}/{s.number:06}.html", page(s, script_bytes=500)) for s in stories]


def zip_of(members, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in members:
            about = zipfile.ZipInfo(name, (2031, 3, 18, 6, 0, 0))
            about.compress_type = method
            archive.writestr(about, data)
    return out.getvalue()


def tar_of(members):
    """`members`: (name, bytes), or a TarInfo without content."""
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for member in members:
            if isinstance(member, tarfile.TarInfo):
                archive.addfile(member)
                continue
            about = tarfile.TarInfo(member[0])
            about.size = len(member[1])
            archive.addfile(about, io.BytesIO(member[1]))
    return out.getvalue()


def mail(s, charset="utf-8", kind="html"):
    """A message of an mbox, in quoted-printable."""
    content = paragraphs_html(s) if kind == "html" else s.text
    return (f"From desk@brenn.example Tue Mar 18 06:00:00 2031\nFrom: {s.author} <desk@brenn.example>\n"
            f"Subject: {s.title.encode('ascii', 'ignore').decode()}\nDate: {format_datetime(s.day)}\n"
            f"Message-ID: <{s.number}@brenn.example>\nMIME-Version: 1.0\nContent-Type: text/{kind}; charset={charset}\n"
            f"Content-Transfer-Encoding: quoted-printable\n\n").encode() + encodestring(content.encode()) + b"\n\n"


def mbox(stories):
    return b"".join(mail(s, kind=("html", "plain")[s.number % 2]) for s in stories)
