import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

const source = readFileSync(new URL("node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

interface Finding {
  id: string;
  impact: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** Nothing serious or critical in the page once it is loaded: what says so fades in, and is pale meanwhile. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.locator(".loading")).toHaveCount(0);
  // Evaluated by the debugger, so the page's Content-Security-Policy stays as it is.
  await page.evaluate(source);
  const findings = (await page.evaluate(
    "axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)",
  )) as Finding[];
  const grave = findings.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id, nodes }) => ({ id, where: nodes.slice(0, 4).map((node) => `${node.target.join(" ")}: ${node.failureSummary}`) }))).toEqual([]);
}

/** The page can't be moved sideways. */
export async function expectNoSideways(page: Page): Promise<void> {
  expect(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBeLessThanOrEqual(0);
}
