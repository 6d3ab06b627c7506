"""Pages and feeds whose markup is hostile: deep, endless, unclosed, or with entities that grow."""
import containers as c
from damage import Damaged
from invented_pages import page, story


def inputs(size):
    many = size(100_000)
    yield from deep_and_wide(many)
    yield from unclosed()
    yield from feeds(many)


def around(before, after="", where="<body>"):
    """A page with `before` and `after` put around all that it shows."""
    html = page(story(5, seed=2), script_bytes=500).decode()
    return html.replace(where, where + before, 1).replace("</body>", after + "</body>", 1).encode()


def deep_and_wide(many):
    attributes = "".join(f" a{number}=1" for number in range(many))
    yield Damaged("100000-nested-div.html", around("<div>" * many, "</div>" * many))
    yield Damaged("100000-nested-div-without-end.html", around("<div>" * many))
    yield Damaged("100000-nested-b.html", around("<b>" * many, "</b>" * many))
    yield Damaged("100000-nested-tables.html", around("<table><tr><td>" * many))
    yield Damaged("100000-misnested-b-and-p.html", around("<p><b>" * many))
    yield Damaged("100000-nested-templates.html", around("<template>" * many))
    yield Damaged("100000-links-in-a-table.html", around("<table>" + "<a><tr>" * many))
    yield Damaged("100000-attributes.html", around(f"<div{attributes}>", "</div>"))
    yield Damaged("attribute-of-10-mb.html", around(f'<div title="{"x " * (50 * many)}">', "</div>"))
    yield Damaged("1000000-less-than-signs.html", around("<" * (10 * many)))
    yield Damaged("100000-open-entities.html", around("&am &#x1F" * many))
    yield Damaged("100000-deep-json-ld.html",
                  around(f'<script type="application/ld+json">{"[" * many}</script>', where="<title>"))
    yield Damaged("100000-empty-paragraphs.html", around("<p></p>" * many), least=1)


def unclosed():
    yield Damaged("unclosed-comment.html", around("<!-- "))
    yield Damaged("unclosed-script.html", around("<script>var a = 1;"))
    yield Damaged("unclosed-cdata.html", around("<svg><![CDATA["))
    yield Damaged("unclosed-title.html", page(story(5, seed=2)).replace(b"</title>", b"", 1))
    yield Damaged("unclosed-quotation-of-an-attribute.html", around('<div class="'))
    yield Damaged("only-a-menu.html", page(story(5, seed=2)).partition(b"</nav>")[0] + b"</nav></body></html>")


def entities(feed, declarations, used):
    """The feed with a DTD, and `used` at the begin of each title."""
    root = b"<rss" if b"<rss" in feed else b"<feed"
    dtd = f"<!DOCTYPE {root[1:].decode()} [{declarations}]>\n".encode()
    return feed.replace(root, dtd + root, 1).replace(b"<title>", f"<title>{used}".encode())


def laughs():
    """Each entity is ten of the one before: a billion of the first."""
    rows = ['<!ENTITY e0 "ha">'] + [f'<!ENTITY e{level} "{f"&e{level - 1};" * 10}">' for level in range(1, 10)]
    return "".join(rows)


def feeds(many):
    stories = [story(number, seed=3) for number in range(6)]
    rss, atom = c.rss(stories), c.atom(stories)
    yield Damaged("billion-laughs-rss.xml", entities(rss, laughs(), "&e9;"))
    yield Damaged("billion-laughs-atom.xml", entities(atom, laughs(), "&e9;"))
    yield Damaged("entity-of-100-kb-used-often-rss.xml",
                  entities(rss, f'<!ENTITY e "{"ha" * (many // 2)}">', "&e;" * (many // 10)))
    yield Damaged("entity-that-means-itself-rss.xml", entities(rss, '<!ENTITY e "&f;"><!ENTITY f "&e;">', "&e;"))
    yield Damaged("entity-from-a-file-rss.xml", entities(rss, '<!ENTITY e SYSTEM "file:///etc/hostname">', "&e;"))
    yield Damaged("entity-from-a-device-atom.xml", entities(atom, '<!ENTITY e SYSTEM "file:///dev/zero">', "&e;"))
    yield Damaged("100000-nested-elements-rss.xml", rss.replace(b"<item>", b"<item>" + b"<x>" * many, 1))
    attributes = b"".join(b' a%d="1"' % number for number in range(many))
    yield Damaged("100000-attributes-atom.xml", atom.replace(b"<entry>", b"<entry%s>" % attributes, 1))
    yield Damaged("unclosed-cdata-rss.xml", rss.replace(b"]]>", b""))
    yield Damaged("no-end-tags-atom.xml", atom.replace(b"</entry>", b""))
    yield Damaged("named-rss-but-a-page.xml", page(stories[0]), least=1)
    yield Damaged("no-feed-but-well-formed.xml", b"<?xml version='1.0'?><tides><tide at='6'>high</tide></tides>")
