import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Page as Answer, StatementRow } from "../../web/src/api/types";
import { expectAccessible, expectNoSideways } from "./axe";
import { expect, test, type Service } from "./service";

const rows = ".audit tbody tr";

test.describe("Source audit", () => {
  test("counts by outlet, and by what else is asked", async ({ page }) => {
    await page.goto("/stats");
    await expect(page.locator(rows).first()).toBeVisible();
    await page.getByLabel("Count by", { exact: true }).selectOption("form");
    await expect(page).toHaveURL(/by=form/);
    await expect(page.locator(".audit thead")).toContainText("Form");
    await page.getByLabel("Bars", { exact: true }).selectOption("share");
    await expect(page.locator(`${rows} .audit-number`).first()).toContainText("%");
    await page.reload();
    await expect(page.getByLabel("Count by", { exact: true })).toHaveValue("form");
  });

  test("filters, leads to the statements that it counts, and clears", async ({ page }) => {
    await page.goto("/stats?by=speaker");
    const name = (await page.locator(`${rows} th a`).first().textContent()) ?? "";
    await page.getByLabel("Speaker", { exact: true }).fill(name);
    await expect(page).toHaveURL(/speaker=/);
    await expect(page.locator(rows)).toHaveCount(1);
    await page.getByRole("button", { name: "Clear filters" }).click();
    await expect(page).not.toHaveURL(/speaker=/);
    await page.locator(`${rows} th a`).first().click();
    await expect(page).toHaveURL(/\/\?speaker=/);
    await expect(page.locator(".statement-list > li").first()).toBeVisible();
  });

  test("gives its table as CSV", async ({ page }) => {
    await page.goto("/stats?by=outlet,month");
    await expect(page.locator(rows).first()).toBeVisible();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export CSV" }).click()]);
    expect(download.suggestedFilename()).toBe("audit-outlet-month.csv");
    const lines = readFileSync(await download.path(), "utf8").trimEnd().split("\r\n");
    expect(lines[0]).toBe("outlet,month,statements,direct,indirect,mixed,named,unnamed,unknown");
    expect(lines.length).toBe(1 + (await page.locator(rows).count()));
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`is accessible, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto("/stats?by=outlet,month");
      await expect(page.locator(rows).first()).toBeVisible();
      await expectAccessible(page);
    });
  }

  test("fits 360 pixels", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/stats?by=outlet,speaker");
    await expect(page.locator(rows).first()).toBeVisible();
    await expectNoSideways(page);
  });
});

/** Two reviewers say different things of a statement; the numbers of what they said. */
async function disagree(page: Page, service: Service): Promise<number[]> {
  const answer = (await (await page.request.get(`${service.url}/api/statements?limit=2`)).json()) as Answer<StatementRow>;
  const numbers: number[] = [];
  for (const [index, row] of answer.items.entries()) {
    for (const [by, verdict] of [["Ilka Moor", "accept"], ["Toller Abiss", index === 0 ? "reject" : "accept"]] as const) {
      const made = await page.request.post(`${service.url}/api/corrections`, { data: { verdict, id: row.id, by } });
      const { number } = (await made.json()) as { number: number | null };
      if (number !== null) numbers.push(number);
    }
  }
  return numbers;
}

test.describe("Agreement", () => {
  test("tells reviewers, figures, and each one's answer where they disagree", async ({ page, service }) => {
    const numbers = await disagree(page, service);
    try {
      await page.goto("/agreement");
      await expect(page.getByRole("heading", { name: "Krippendorff's alpha" })).toBeVisible();
      await expect(page.getByRole("rowheader", { name: "Toller Abiss" })).toBeVisible();
      const first = page.locator(".disagreements > li").first();
      await expect(first.locator(".answers dt")).toHaveText(["Ilka Moor", "Toller Abiss"]);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectAccessible(page);
      }
      await page.setViewportSize({ width: 360, height: 740 });
      await expectNoSideways(page);
      await first.locator(".statement-words").click();
      await expect(page).toHaveURL(/\/articles\/\d+\?s=/);
    } finally {
      for (const number of numbers.reverse()) await page.request.delete(`${service.url}/api/corrections/${number}?by=Ilka%20Moor`);
    }
  });
});
