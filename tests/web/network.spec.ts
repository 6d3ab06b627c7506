import { readFileSync } from "node:fs";
import type { Network } from "../../web/src/api/types";
import { expectAccessible, expectNoSideways } from "./axe";
import { expect, test } from "./service";

const nodes = "[data-node]";

test.describe("Network", () => {
  test("draws the service's nodes and says the same in tables", async ({ page, service }) => {
    const network = (await (await page.request.get(`${service.url}/api/network`)).json()) as Network;
    await page.goto("/network");
    await expect(page.locator(nodes)).toHaveCount(network.nodes.length);
    await expect(page.locator(".two-tables table").first().locator("tbody tr")).toHaveCount(Math.min(50, network.nodes.length));
    await expect(page.locator(".two-tables table").last().locator("tbody tr")).toHaveCount(Math.min(50, network.edges.length));
  });

  test("shows the neighbours of a node that is chosen", async ({ page, service }) => {
    const network = (await (await page.request.get(`${service.url}/api/network`)).json()) as Network;
    const { source } = network.edges[0]!;
    const near = network.edges.filter((edge) => edge.source === source || edge.target === source).length;
    await page.goto("/network");
    await page.locator(`[data-node="${source}"]`).click();
    await expect(page).toHaveURL(new RegExp(`node=${source}`));
    await expect(page.locator(".neighbours li")).toHaveCount(Math.min(60, near));
    await page.reload();
    await expect(page.locator(`[data-node="${source}"]`)).toHaveAttribute("aria-pressed", "true");
    await page.getByRole("complementary", { name: "The chosen node" }).getByRole("link").first().click();
    await expect(page).toHaveURL(/\/actors\/\d+/);
  });

  test("is walked by arrow keys", async ({ page }) => {
    await page.goto("/network");
    await page.locator(`${nodes}[tabindex="0"]`).focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-node") ?? "");
    const first = await focused();
    for (const key of ["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"]) {
      await page.keyboard.press(key);
      if ((await focused()) !== first) break;
    }
    const second = await focused();
    expect(second).not.toBe(first);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`node=${second}`));
    await page.keyboard.press("Escape");
    await expect(page).not.toHaveURL(/node=/);
  });

  test("keeps its filters in the address", async ({ page }) => {
    await page.goto("/network");
    await page.getByLabel("Nodes", { exact: true }).selectOption("twomode");
    await expect(page).toHaveURL(/mode=twomode/);
    await expect(page.locator(".legend")).toContainText("issue");
    await page.getByLabel("Issue", { exact: true }).selectOption({ index: 1 });
    await expect(page).toHaveURL(/issue=/);
    await page.getByLabel("Colours", { exact: true }).first().selectOption("side");
    await page.reload();
    await expect(page.getByLabel("Colours", { exact: true }).first()).toHaveValue("side");
    await expect(page.getByLabel("Nodes", { exact: true })).toHaveValue("twomode");
    await page.getByLabel("Actors at most", { exact: true }).selectOption("100");
    await expect(page).toHaveURL(/actors=100/);
    await expect(page.locator(".list-count")).toContainText("nodes");
    await page.getByLabel("Since", { exact: true }).fill("2099-01-01");
    await expect(page.getByText("Nobody takes sides in these days")).toBeVisible();
  });

  test("gives its lines as CSV", async ({ page }) => {
    await page.goto("/network");
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Lines, CSV" }).click()]);
    const text = readFileSync(await download.path(), "utf8");
    expect(text.split("\r\n")[0]).toBe("source,target,weight,support,oppose,source_label,target_label");
    expect(text.split("\r\n").length).toBeGreaterThan(2);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`is accessible, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto("/network");
      await page.locator(nodes).first().click();
      await expect(page.locator(".neighbours")).toBeVisible();
      await expectAccessible(page);
    });
  }

  test("fits 360 pixels", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/network?mode=twomode");
    await expect(page.locator(nodes).first()).toBeVisible();
    await expectNoSideways(page);
  });
});
