"""Invented news articles, and the pages on which outlets show them. The same seed gives the same pages.
Usage: invented_pages.py COUNT FOLDER [SEED]    writes COUNT pages
"""
import json
import random
import sys
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from html import escape
from pathlib import Path

import news_words as words

FIRST_DAY = datetime(2031, 1, 1, 6, 0, tzinfo=timezone.utc)
DATE_FORMS = [
    lambda day: day.isoformat(),
    lambda day: day.strftime("%Y-%m-%dT%H:%M:%SZ"),
    lambda day: day.strftime("%Y-%m-%d"),
    lambda day: day.strftime("%Y%m%d"),
    lambda day: str(int(day.timestamp())),
    lambda day: str(int(day.timestamp() * 1000)),
    format_datetime,
    lambda day: f"{day:%B} {day.day}, {day:%Y}, {day:%I:%M} p.m.".replace("p.m.", "p.m." if day.hour > 11 else "a.m."),
    lambda day: f"{day.day} {day:%b %Y}",
    lambda day: f"{day:%A}, {day.day}. {day:%B %Y %H:%M} GMT",
]


@dataclass
class Story:
    number: int
    title: str
    outlet: str
    author: str
    day: datetime
    section: str
    paragraphs: list[str]

    @property
    def url(self):
        host = self.outlet.lower().replace(" ", "-")
        return f"https://{host}.example/{self.section.lower()}/{self.day:%Y/%m}/{self.number}"

    @property
    def text(self):
        return "\n\n".join(self.paragraphs)


def filled(pattern, draw):
    surname = draw.choice(words.SURNAMES)
    text = pattern.format(
        p=f"{draw.choice(words.GIVEN)} {surname}, the {draw.choice(words.ROLES)} of {draw.choice(words.PLACES)}",
        s=surname, b=draw.choice(words.BODIES), t=draw.choice(words.THINGS), d=draw.choice(words.DEEDS),
        w=draw.choice(words.TIMES), y=draw.choice(words.DAYS), l=draw.choice(words.PLACES), n=draw.randint(4, 90))
    return text[0].upper() + text[1:]


def story(number, seed=1):
    """The story of this number: 6 to 14 paragraphs of one to four sentences."""
    draw = random.Random(f"story {seed} {number}")
    paragraphs = [" ".join(filled(draw.choice(words.SENTENCES), draw) for _ in range(draw.randint(1, 4)))
                  for _ in range(draw.randint(6, 14))]
    return Story(number=number, title=filled(draw.choice(words.HEADLINES), draw), outlet=draw.choice(words.OUTLETS),
                 author=f"{draw.choice(words.GIVEN)} {draw.choice(words.SURNAMES)}",
                 day=FIRST_DAY + timedelta(minutes=97 * number), section=draw.choice(words.SECTIONS),
                 paragraphs=paragraphs)


# What stands around the text ---------------------------------------------------------------------------------------

def menu(draw):
    sections = draw.sample(words.SECTIONS, 6)
    links = "".join(f'<li><a href="/{name.lower()}">{name}</a></li>' for name in sections)
    return f'<nav class="{draw.choice(["menu", "main-nav", "topbar"])}"><ul>{links}</ul></nav>'


def teasers(draw, count=8):
    cards = []
    for _ in range(count):
        title = escape(filled(draw.choice(words.HEADLINES), draw))
        lead = escape(filled(draw.choice(words.SENTENCES), draw))
        cards.append(f'<div class="teaser"><h3><a href="/n/{draw.randint(1, 99999)}">{title}</a></h3>'
                     f"<p>{lead}</p></div>")
    return f'<aside class="{draw.choice(["related", "more-news", "most-read"])}"><h2>More news</h2>' \
           f'{"".join(cards)}</aside>'


def comments(draw, count=6):
    rows = "".join(f'<li class="comment"><b>{draw.choice(words.GIVEN).lower()}{draw.randint(1, 99)}</b>'
                   f"<p>{escape(filled(draw.choice(words.COMMENTS), draw))}</p></li>" for _ in range(count))
    return f'<section id="comments"><h2>{count} comments</h2><ol>{rows}</ol></section>'


def figure(draw):
    caption = escape(filled(draw.choice(words.CAPTIONS), draw))
    return f'<figure><img src="/i/{draw.randint(1, 9999)}.jpg" alt=""><figcaption>{caption}</figcaption></figure>'


def scripts(draw, size):
    """Script and style of about `size` bytes, as little packed by gzip as real ones are."""
    rules = "".join(f".c{draw.randint(1, 9999)}{{margin:{draw.randint(0, 40)}px}}" for _ in range(size // 60))
    keys = "".join(f'w["{draw.getrandbits(48):012x}"]={draw.randint(1, 999)};' for _ in range(size // 50))
    return f"<style>{rules}</style><script>var w={{}};{keys}</script>"


def body(article, draw, paragraph="<p>{}</p>"):
    """The paragraphs, with captions and headings between them."""
    parts = []
    for number, text in enumerate(article.paragraphs):
        parts.append(paragraph.format(escape(text, quote=False)))
        if number % 4 == 1:
            parts.append(figure(draw))
        if number % 5 == 4:
            parts.append(f"<h2>{escape(filled(draw.choice(words.QUESTIONS), draw), quote=False)}</h2>")
    return "\n".join(parts)


# Templates: each an outlet's way to make a page of a story ---------------------------------------------------------

def with_json_ld(article, draw, date):
    about = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": article.title,
             "datePublished": date, "author": [{"@type": "Person", "name": article.author}],
             "publisher": {"@type": "Organization", "name": article.outlet}, "mainEntityOfPage": article.url}
    head = f'<script type="application/ld+json">{json.dumps(about, ensure_ascii=False)}</script>'
    return head, f"<main><article><h1>{escape(article.title)}</h1>{body(article, draw)}</article></main>"


def with_open_graph(article, draw, date):
    head = (f'<meta property="og:title" content="{escape(article.title)}">'
            f'<meta property="og:site_name" content="{escape(article.outlet)}">'
            f'<meta property="og:url" content="{article.url}">'
            f'<meta property="article:published_time" content="{date}">'
            f'<meta name="author" content="{escape(article.author)}">')
    text = body(article, draw, '<div class="paragraph">{}</div>')
    return head, f'<div id="content"><div class="story"><h1>{escape(article.title)}</h1>{text}</div></div>'


def with_microdata(article, draw, date):
    head = f'<meta name="application-name" content="{escape(article.outlet)}">'
    return head, (f'<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">'
                  f'{escape(article.title)}</h1><span itemprop="author">{escape(article.author)}</span>'
                  f'<meta itemprop="datePublished" content="{date}">'
                  f'<div itemprop="articleBody">{body(article, draw)}</div></div>')


def with_text_only(article, draw, date):
    text = "<br><br>\n".join(escape(paragraph, quote=False) for paragraph in article.paragraphs)
    return "", (f"<table width=100%><tr><td><h1>{escape(article.title)}</h1><p>By {escape(article.author)}<p>{date}"
                f"<div>{text}</div></td></tr></table>")


def with_time(article, draw, date):
    return "", (f'<article class="post"><header><h1>{escape(article.title)}</h1><a rel="author" href="/a">'
                f'{escape(article.author)}</a> <time datetime="{date}">{article.day:%d.%m.%Y}</time></header>'
                f'{body(article, draw)}</article>')


TEMPLATES = [with_json_ld, with_open_graph, with_microdata, with_text_only, with_time]


def page(article, seed=1, script_bytes=12000):
    """The story as a page in UTF-8."""
    draw = random.Random(f"page {seed} {article.number}")
    template = draw.choice(TEMPLATES)
    head, main = template(article, draw, draw.choice(DATE_FORMS)(article.day))
    title = f"{escape(article.title)} | {escape(article.outlet)}"
    return (f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}'
            f"{scripts(draw, script_bytes)}</head>\n<body>{menu(draw)}\n{main}\n{teasers(draw)}\n{comments(draw)}"
            f"<footer>© {article.day:%Y} {escape(article.outlet)} <a href=/terms>Terms</a></footer></body></html>\n"
            ).encode()


def main():
    count, folder, seed = int(sys.argv[1]), Path(sys.argv[2]), int((sys.argv + ["1"])[3])
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        (folder / f"{number:06}.html").write_bytes(page(story(number, seed), seed))


if __name__ == "__main__":
    main()
