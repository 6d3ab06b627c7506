// A record made from examples/ by the command itself, and a service over a copy of it for each file of tests.
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test as plain, expect, type Page } from "@playwright/test";

const root = fileURLToPath(new URL("../..", import.meta.url));
const command = process.env.ONRECORD_COMMAND ?? join(root, "build/release/cli/onrecord");
const examples = join(root, "examples");

function run(...args: string[]): void {
  const done = spawnSync(command, args, { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${command} ${args.join(" ")}: ${done.error?.message ?? done.stderr}`);
}

const exampleFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".txt") || name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(folder, name));

/** The record of all examples, made once in a run of the tests. */
function makeRecord(folder: string): string {
  const record = join(folder, "examples.onrecord");
  run("add", "--db", record, ...exampleFiles(join(examples, "debate")), ...exampleFiles(examples));
  run("compare", "--db", record, "--codebook", join(examples, "codebook.yaml"));
  return record;
}

export interface Service {
  url: string;
  /** Adds files to its record, as another process would. */
  add: (...files: string[]) => void;
}

function started(process: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let said = "";
    const hear = (bytes: Buffer): void => {
      said += bytes.toString();
      const address = /http:\/\/[\w.:[\]]+/.exec(said);
      if (address) done(address[0].replace(/\/$/, ""));
    };
    process.stdout?.on("data", hear);
    process.stderr?.on("data", hear);
    process.on("exit", (code) => failed(new Error(`onrecord serve ended with ${code}: ${said}`)));
  });
}

export const test = plain.extend<{ errors: string[] }, { service: Service }>({
  service: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      // A service that runs already, while the page is worked on.
      if (process.env.ONRECORD_SERVICE) return use({ url: process.env.ONRECORD_SERVICE, add: () => undefined });
      const folder = mkdtempSync(join(tmpdir(), "onrecord-web-"));
      let server: ChildProcess | null = null;
      try {
        const record = makeRecord(folder);
        server = spawn(command, ["serve", "--db", record, "--listen", "127.0.0.1:0"], { stdio: ["ignore", "pipe", "pipe"] });
        const url = await started(server);
        await use({ url, add: (...files) => run("add", "--db", record, ...files) });
      } finally {
        const gone = server && server.exitCode === null ? new Promise((done) => server?.on("exit", done)) : null;
        server?.kill("SIGTERM");
        await gone;
        rmSync(folder, { recursive: true, force: true });
      }
    },
    { scope: "worker", timeout: 240_000 },
  ],
  // Paths are of the service, and whatever the page complains of fails the test.
  baseURL: async ({ service }, use) => use(service.url),
  errors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !/Failed to load resource/.test(message.text())) errors.push(message.text());
      });
      await use(errors);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

/** As somebody who reviewed before. */
export async function asReviewer(page: Page, name = "Ilka Moor"): Promise<void> {
  await page.addInitScript((value) => localStorage.setItem("onrecord.reviewer", value), name);
}

/** Opens the example whose title or name this is, through the search of articles. */
export async function openArticle(page: Page, service: Service, name: string): Promise<void> {
  const answer = await page.request.get(`${service.url}/api/articles?limit=100`);
  const { items } = (await answer.json()) as { items: { version: number; id: string; title: string }[] };
  const found = items.find((row) => row.id === name || row.title === name);
  if (!found) throw new Error(`no article ${name} among ${items.map((row) => row.id).join(", ")}`);
  await page.goto(`${service.url}/articles/${found.version}`);
  await expect(page.locator(".article-text")).toBeVisible();
  // Known by now: that this reader may review.
  await expect(page.getByRole("button", { name: "Add a missed one" })).toBeAttached();
}

export { expect, examples };
