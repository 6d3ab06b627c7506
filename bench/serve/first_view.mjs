// How long a browser takes until the reader sees the first statements, actors, issues of a record, page by page, and
// once more when the service has answered before. Needs Debian's Chromium and what `scripts/web.sh test` installs.
// Usage: node bench/serve/first_view.mjs http://127.0.0.1:8080 [ROUNDS]     the address that `onrecord serve` prints
import { chromium } from "../../tests/web/node_modules/@playwright/test/index.mjs";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const pages = [
  ["/", "main li"],
  ["/actors", "main table tr, main li"],
  ["/issues", "main table tr, main li"],
];
const [service, rounds = "3"] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: flags });
for (let round = 0; round < Number(rounds); ++round) {
  for (const [path, what] of pages) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const start = performance.now();
    await page.goto(new URL(path, service).href, { waitUntil: "commit" });
    await page.waitForSelector(what);
    console.log(`${path.padEnd(8)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`);
    await context.close();
  }
}
await browser.close();
