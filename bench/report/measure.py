#!/usr/bin/env python3
"""Measures a report of many statements in Chromium: size, loading, and frames while scrolling.
Usage: measure.py COMMAND [STATEMENTS [CHROMIUM]]

It makes a record of invented articles, of which every statement takes a side of one issue, has
COMMAND make the report, and opens that without a window. A script that is put into a copy of the
page scrolls 100 frames, a third of a screen each, at the beginning, in the middle and at the end of the list
of statements, and sends what it measured.
"""
import http.server
import json
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from datetime import date, timedelta
from pathlib import Path

A_DAY = 12  # statements; three an article
FIRST = date(2031, 1, 6)
GIVEN = "Ada Ola Una Toller Mara Ilka Bent Sunniva Edda Jorun".split()
SURNAMES = "Lind Holm Quist Abiss Velling Moor Tarrow Skaal Hestad Brunn Ekra Vold".split()
WORDS = ("the ferry between both shores has to sail in every week of winter because families live on this "
         "line and nobody has shown another way to bring them bread milk letters and doctors when the ice "
         "is on the river and the road is closed for months").split()
MEASURE = """<script>
addEventListener("load", async () => {
  const wait = () => new Promise((done) => requestAnimationFrame(() => done(performance.now())));
  const loaded = performance.now();
  for (let i = 0; i < 30; ++i) await wait();
  const gaps = [];
  const articles = document.querySelectorAll(".art");
  for (const part of [0, 0.5, 0.95]) {
    articles[Math.floor(part * articles.length)].scrollIntoView({behavior: "instant"});
    for (let i = 0; i < 5; ++i) await wait();
    let last = performance.now();
    for (let frame = 0; frame < 100; ++frame) {
      scrollBy({top: innerHeight / 3, behavior: "instant"});
      const now = await wait();
      gaps.push(now - last);
      last = now;
    }
  }
  const height = document.documentElement.scrollHeight;
  const far = document.querySelectorAll(".art li");
  const target = far[Math.floor(far.length / 2)];
  const began = performance.now();
  location.hash = target.id;
  await wait(); await wait();
  const jump = performance.now() - began;
  gaps.sort((a, b) => a - b);
  const at = (part) => gaps[Math.min(gaps.length - 1, Math.floor(part * gaps.length))];
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  fetch("/measured", {method: "POST", body: JSON.stringify({
    first_paint: paint ? paint.startTime : null, loaded, frames: gaps.length, median: at(0.5), p99: at(0.99),
    longest: at(1), jump, height, elements: document.querySelectorAll("*").length})});
});
</script>"""


def articles(count, draw):
    """Rows in the Citron format, and of each statement its words, name and day."""
    rows, said = [], []
    for number in range(0, count, 3):
        day = (FIRST + timedelta(days=number // A_DAY)).isoformat()
        text, quotes = "", []
        for i in range(number, min(number + 3, count)):
            name = f"{draw.choice(GIVEN)} {draw.choice(SURNAMES)}"
            words = f"{' '.join(draw.sample(WORDS, 22))} {i}"
            begin = len(text)
            text += f"{name} said on Monday that {words}. "
            cue = begin + len(name) + 1
            content = begin + len(f"{name} said on Monday that ")
            span = lambda start, end: {"start": start, "end": end}
            quotes.append({"cue": span(cue, cue + 4), "sources": [span(begin, begin + len(name))],
                           "contents": [span(content, content + len(words))],
                           "speaker": {"name": name, "kind": "person"}})
            said.append((words, day))
        rows.append({"id": f"news-{number}", "url": f"https://brenn.example/news/{number}", "date": day,
                     "title": f"The ferry, {day}: what was said in hall {number}",
                     "outlet": draw.choice(["Brenn Courier", "Quay Post", "The Ferryman"]),
                     "text": text, "quotes": quotes})
    return rows, said


def make_record(command, folder, count):
    draw = random.Random(7)
    rows, said = articles(count, draw)
    source = folder / "news.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows))
    record = folder / "news.onrecord"
    subprocess.run([command, "import", "--db", record, "--format", "citron", source], check=True,
                   stderr=subprocess.DEVNULL)
    database = sqlite3.connect(record)
    database.execute("INSERT INTO issue (key, origin, label, own_label, description, support, oppose, keywords, "
                     "parent, is_gone, is_paired) VALUES ('ferry', 'codebook', 'running the ferry in winter', "
                     "'running the ferry in winter', '', '', '', '[]', '', 0, 1)")
    of_words = dict(database.execute("SELECT words, id FROM statement"))
    missing = [words for words, _ in said if words not in of_words]
    assert not missing, f"{len(missing)} statements are not in the record, as: {missing[0]}"
    for words, day in said:
        row = of_words[words]
        side = draw.choice(["support", "support", "oppose", "neutral"])
        score = {name: 0.02 for name in ("support", "oppose", "neutral")} | {side: draw.choice([0.3, 0.8, 0.9])}
        database.execute("INSERT INTO character (statement_id, act, act_score, act_by, denial, certainty, "
                         "certainty_score, certainty_by, negated, saying_negated, thought, said_on, is_own, who, "
                         "reason) VALUES (?, ?, 0.9, 'model', ?, 'certain', 0.9, 'model', 0, 0, 0, ?, 1, '', '')",
                         (row, *draw.choice([("assert", 0.1)] * 40 + [("deny", 0.9)]), day))
        database.execute("INSERT INTO stance (issue_id, statement_id, relevance, support, oppose, neutral, none, "
                         "conditional) SELECT id, ?, 0.9, ?, ?, ?, 0.01, 0 FROM issue WHERE key = 'ferry'",
                         (row, score["support"], score["oppose"], score["neutral"]))
    ids = sorted(of_words.values())
    for later in draw.sample(ids[1:], min(300, len(ids) - 1)):
        database.execute("INSERT INTO relation (earlier_id, later_id, denies, contradicts) VALUES (?, ?, 0.5, 0.499)",
                         (draw.choice([i for i in ids[:50] if i < later] or ids[:1]), later))
    database.execute("INSERT OR REPLACE INTO comparison (version_id, model, compared_at) SELECT id, 'bench', '' "
                     "FROM version")
    database.commit()
    return record


class Page(http.server.BaseHTTPRequestHandler):
    page, measured = b"", None

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(Page.page if self.path == "/" else b"")

    def do_POST(self):
        Page.measured = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send_response(204)
        self.end_headers()

    def log_message(self, *_):
        pass


def measure(page, chromium, folder):
    """What the page's script says. The policy of the page would not let it send anything."""
    text = page.read_text(encoding="utf-8").replace('http-equiv="Content-Security-Policy"', 'name="policy"', 1)
    Page.page = text.replace("</body>", MEASURE + "</body>").encode()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    browser = subprocess.Popen(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         f"--user-data-dir={folder / 'profile'}", "--window-size=1280,900", "--remote-debugging-port=0",
         f"http://127.0.0.1:{server.server_address[1]}/"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + 150
        while Page.measured is None and time.monotonic() < end and browser.poll() is None:
            time.sleep(0.1)
    finally:
        browser.kill()
        browser.wait()
        server.shutdown()
    return Page.measured


def main():
    command = str(Path(sys.argv[1]).resolve())
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10_000
    chromium = sys.argv[3] if len(sys.argv) > 3 else shutil.which("chromium")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        record, page = make_record(command, folder, count), folder / "report.html"
        began = time.monotonic()
        subprocess.run([command, "report", "--db", record, "--issue", "ferry", "--out", page], check=True)
        print(f"made in {time.monotonic() - began:.2f} s, {page.stat().st_size / 1e6:.2f} MB")
        if not chromium:
            print("no Chromium: nothing was measured in a browser")
            return
        measured = measure(page, chromium, folder)
        if measured is None:
            sys.exit("the browser did not answer in time")
        for key, value in measured.items():
            print(f"{key:12} {value if isinstance(value, int) or value is None else round(value, 1)}")


if __name__ == "__main__":
    main()
