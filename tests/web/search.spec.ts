import { writeFileSync } from "node:fs";
import { expectAccessible, expectNoSideways } from "./axe";
import { expect, test } from "./service";

const results = ".statement-list > li";

test.describe("Search", () => {
  test("shows the record's statements and how many there are", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1, name: "Statements" })).toBeVisible();
    await expect(page.locator(results)).toHaveCount(30);
    await expect(page.locator(".results-total")).toHaveText(/^\d+ statements$/);
    await expect(page.locator(".lead")).toContainText("articles");
  });

  test("asks for little at first", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto("/");
    await expect(page.locator(results).first()).toBeVisible();
    expect(asked.filter((path) => path.startsWith("/api/") && path !== "/api/issues").sort()).toEqual(["/api/events", "/api/record", "/api/statements"].filter((path) => asked.includes(path)));
    expect(asked.filter((path) => path.startsWith("/assets/")).length).toBeLessThanOrEqual(4);
  });

  test("keeps words and filters in the address, and takes them from it", async ({ page }) => {
    await page.goto("/");
    await page.getByLabel("Words of the statement", { exact: true }).fill("ferry");
    await expect(page).toHaveURL(/[?&]q=ferry/);
    await expect(page.locator(results).first()).toContainText(/ferry/i);
    await page.getByLabel("Form", { exact: true }).selectOption("direct");
    await expect(page).toHaveURL(/form=direct/);
    await expect(page.locator(`${results} .form`).first()).toHaveText("direct");
    const total = await page.locator(".results-total").textContent();
    await page.reload();
    await expect(page.locator(".results-total")).toHaveText(total ?? "");
    await page.getByRole("button", { name: /Without form/ }).click();
    await expect(page).not.toHaveURL(/form=/);
    await page.goBack();
    await expect(page).toHaveURL(/form=direct/);
  });

  test("says when nothing answers", async ({ page }) => {
    await page.goto("/?q=zyzzyva");
    await expect(page.getByText("No statement answers to all of this")).toBeVisible();
  });

  test("goes on with a button, without a statement twice", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator(results)).toHaveCount(30);
    await page.getByRole("button", { name: "Show more" }).click();
    await expect(page.locator(results)).toHaveCount(60);
    const links = await page.locator(`${results} .statement-words`).evaluateAll((all) => all.map((link) => `${(link as HTMLAnchorElement).href} ${link.textContent}`));
    expect(new Set(links).size).toBeGreaterThan(55);
  });

  test("opens the article at the statement", async ({ page }) => {
    await page.goto("/?q=ferry");
    const words = (await page.locator(`${results} .statement-words`).first().textContent()) ?? "";
    await page.locator(`${results} .statement-words`).first().click();
    await expect(page).toHaveURL(/\/articles\/\d+\?s=/);
    await expect(page.locator(".panel-words")).toHaveText(words.trim());
    await expect(page.locator(".picked-content").first()).toBeInViewport();
  });

  test("tells what came meanwhile, and shows it on demand", async ({ page, service }, info) => {
    test.skip(!!process.env.ONRECORD_SERVICE, "adds to the record by the command");
    await page.goto("/");
    await expect(page.locator(results).first()).toBeVisible();
    const file = info.outputPath("harbour.txt");
    writeFileSync(file, "“The harbour opens on Friday,” Mayor Mara Velling said. Ilka Moor said that nobody had told the captains.\n");
    service.add(file);
    const button = page.getByRole("button", { name: /new statement/ });
    await expect(button).toBeVisible({ timeout: 30_000 });
    await expect(page.locator(results)).toHaveCount(30);
    await button.click();
    await expect(page.locator(results).first()).toContainText(/harbour opens|told the captains/);
  });

  test("works in the dark, at 360 pixels, and for a screen reader", async ({ page }) => {
    await page.goto("/?q=ferry");
    await expect(page.locator(results).first()).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSideways(page);
    await page.getByText(/^Filters/).click();
    await expectNoSideways(page);
    await expectAccessible(page);
  });

  test("is light or dark as the reader chooses", async ({ page }) => {
    await page.goto("/");
    const paper = () => page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    const light = await paper();
    await page.getByRole("combobox", { name: "Colours" }).selectOption("dark");
    expect(await paper()).not.toBe(light);
    await page.reload();
    expect(await paper()).not.toBe(light);
  });
});
