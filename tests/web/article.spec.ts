import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "./axe";
import { asReviewer, expect, openArticle, test } from "./service";

const panel = (page: Page) => page.getByRole("complementary", { name: "Statement" });
const told = (page: Page) => page.locator(".told");
const status = (page: Page) => panel(page).locator(".panel-body > .facts-line .status");

test.describe("Article", () => {
  test("marks statements in the text, and shows one that is clicked", async ({ page, service }) => {
    await openArticle(page, service, "agency");
    await expect(page.locator(".article-text .is-source").first()).toBeVisible();
    await page.locator(".article-text .is-content").first().click();
    await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(/^Statement \d+ of \d+$/);
    await expect(panel(page)).toContainText("Why:");
    await expect(page).toHaveURL(/\?s=[0-9a-f]+/);
    const words = await panel(page).locator(".panel-words").textContent();
    await page.reload();
    await expect(panel(page).locator(".panel-words")).toHaveText(words ?? "");
  });

  test("marks the very words that the record has", async ({ page, service }) => {
    await openArticle(page, service, "british");
    const version = /articles\/(\d+)/.exec(page.url())?.[1];
    const view = (await (await page.request.get(`${service.url}/api/articles/${version}`)).json()) as { statements: { contents: { text: string }[]; form: string }[] };
    for (const [index, statement] of view.statements.slice(0, 6).entries()) {
      await page.keyboard.press("j");
      await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(`Statement ${index + 1} of ${view.statements.length}`);
      const marked = await page.locator(".article-text .picked-content").allTextContents();
      const bare = (text: string) => text.replace(/\s+/g, "");
      expect(bare(marked.join(""))).toBe(bare(statement.contents.map((piece) => piece.text).join("")));
    }
  });

  test("is reviewed by keyboard, and what was done is taken back", async ({ page, service }) => {
    await openArticle(page, service, "press-release");
    await page.keyboard.press("j");
    await page.keyboard.press("a");
    // The name is asked for once, before the first correction.
    await page.getByLabel("Corrections are kept under this name").fill("Ilka Moor");
    await page.keyboard.press("Enter");
    await expect(status(page)).toHaveText("accepted");
    await expect(told(page)).toContainText("Accepted");
    await expect(panel(page).locator(".history")).toContainText("Ilka Moor");
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    await expect(status(page)).toHaveText("rejected");
    await expect(told(page)).toContainText("Rejected");
    await page.keyboard.press("u");
    await expect(told(page)).toContainText("Taken back");
    await expect(status(page)).toHaveText("not reviewed");
    await page.keyboard.press("u");
    await page.keyboard.press("k");
    await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(/^Statement 1 /);
    await expect(status(page)).toHaveText("not reviewed");
    await page.reload();
    await expect(status(page)).toHaveText("not reviewed");
  });

  test("lets the speaker be changed from a list, or to a name of one's own", async ({ page, service }) => {
    await asReviewer(page);
    await openArticle(page, service, "interview");
    await page.keyboard.press("j");
    await page.keyboard.press("s");
    const box = page.getByRole("combobox", { name: /Who says it/ });
    await expect(box).toBeFocused();
    await page.keyboard.press("ArrowDown");
    const name = (await page.getByRole("option", { selected: true }).locator("span").first().textContent()) ?? "";
    await page.keyboard.press("Enter");
    await expect(panel(page).locator(".speaker-name").first()).toHaveText(name);
    await expect(status(page)).toHaveText("changed");
    await expect(told(page)).toContainText("Changed");
    await page.keyboard.press("s");
    await box.fill("Toller Abiss");
    await page.keyboard.press("Enter");
    await expect(panel(page).locator(".speaker-name").first()).toHaveText("Toller Abiss");
    await page.keyboard.press("s");
    await box.fill("nobody");
    await page.getByRole("option", { name: /Nobody knows/ }).click();
    await expect(panel(page).locator(".speaker-name").first()).toHaveText(/Unknown|Without a name/);
  });

  test("lets the ends of a span be moved with the arrow keys", async ({ page, service }) => {
    await asReviewer(page);
    await openArticle(page, service, "commentary");
    await page.keyboard.press("j");
    const before = (await panel(page).locator(".panel-words").textContent()) ?? "";
    await page.keyboard.press("]");
    const end = page.getByRole("slider", { name: /^End of the content/ }).first();
    await expect(page.getByRole("slider", { name: /^Start of the content/ }).first()).toBeVisible();
    await expect(end).toBeFocused();
    const place = Number(await end.getAttribute("aria-valuenow"));
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect(Number(await end.getAttribute("aria-valuenow"))).toBeLessThan(place);
    await page.keyboard.press("Enter");
    await expect(told(page)).toContainText("Changed");
    await expect(panel(page).locator(".panel-words")).not.toHaveText(before);
    await page.keyboard.press("u");
    await expect(panel(page).locator(".panel-words")).toHaveText(before);
    await page.keyboard.press("]");
    await expect(end).toBeFocused();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Escape");
    await expect(panel(page).locator(".panel-words")).toHaveText(before);
  });

  test("lets the ends of a span be dragged", async ({ page, service }) => {
    await asReviewer(page);
    await openArticle(page, service, "live-blog");
    await page.keyboard.press("j");
    await page.keyboard.press("[");
    const start = page.getByRole("slider", { name: /^Start of the content/ }).first();
    await expect(start).toBeFocused();
    const place = Number(await start.getAttribute("aria-valuenow"));
    const box = await start.boundingBox();
    if (!box) throw new Error("no handle");
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x + 60, middle.y, { steps: 6 });
    await page.mouse.up();
    expect(Number(await start.getAttribute("aria-valuenow"))).toBeGreaterThan(place);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(told(page)).toContainText("Changed");
    await expect(status(page)).toHaveText("changed");
  });

  test("takes a missed statement from the selected words", async ({ page, service }) => {
    await asReviewer(page);
    await openArticle(page, service, "commentary");
    const count = await page.locator(".outline > li").count();
    // The first run of the text that no statement has.
    const words = await page.evaluate(() => {
      const run = [...document.querySelectorAll(".article-text [data-from]:not([data-statements])")].find((one) => (one.textContent ?? "").trim().length > 30);
      const node = run?.firstChild as Text;
      const text = node.data;
      const from = text.search(/\S/);
      const to = text.indexOf(" ", from + 20);
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      return text.slice(from, to);
    });
    await page.keyboard.press("m");
    await expect(page.getByLabel("What is said")).toHaveValue(words);
    await page.getByLabel("Who says it").fill("Mara Velling");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(told(page)).toContainText("Added");
    await expect(panel(page).locator(".panel-words")).toHaveText(words);
    await expect(status(page)).toHaveText("added");
    await expect(page.locator(".outline > li")).toHaveCount(count + 1);
    await page.keyboard.press("u");
    await expect(page.locator(".outline > li")).toHaveCount(count);
  });

  test("tells in words what the service refuses, and shows what holds", async ({ page, service }) => {
    await asReviewer(page);
    await openArticle(page, service, "agency");
    await page.route("**/api/corrections", (route) => route.fulfill({ status: 400, json: { error: { code: "bad_correction", message: "these words do not stand in the article", place: "content" } } }));
    await page.keyboard.press("j");
    await page.keyboard.press("a");
    await expect(page.getByRole("alert")).toContainText("these words do not stand in the article");
    await expect(status(page)).toHaveText("not reviewed");
  });

  test("works in the dark, at 360 pixels, by keyboard, and for a screen reader", async ({ page, service }) => {
    await asReviewer(page);
    await openArticle(page, service, "agency");
    await page.keyboard.press("j");
    await expect(panel(page).locator(".panel-words")).toBeVisible();
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSideways(page);
    await expectAccessible(page);
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
    await expectAccessible(page);
    await expectNoSideways(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("s");
    await expectAccessible(page);
    await expectNoSideways(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("[");
    await expect(page.getByRole("slider").first()).toBeFocused();
    await expectAccessible(page);
    await expectNoSideways(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("m");
    await expectAccessible(page);
    await expectNoSideways(page);
  });

  test("can be reached and reviewed without a mouse from the first key on", async ({ page }) => {
    await asReviewer(page);
    await page.goto("/?q=ferry");
    await expect(page.locator(".statement-words").first()).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.classList.contains("statement-words"))) break;
    }
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/articles\//);
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.textContent?.startsWith("Accept"))) break;
    }
    await expect(page.getByRole("button", { name: "Accept" })).toBeFocused();
    const undone = told(page);
    await page.keyboard.press("Enter");
    await expect(undone).toContainText("Accepted");
    await page.keyboard.press("u");
    await expect(undone).toContainText("Taken back");
  });

  test("lets single keys be switched off", async ({ page, service }) => {
    await page.goto("/settings");
    await page.getByLabel(/Single keys/).uncheck();
    await openArticle(page, service, "agency");
    await page.keyboard.press("j");
    await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText("Statements");
  });
});

test.describe("Statement", () => {
  test("has a page of its own, from which the article is reached", async ({ page }) => {
    await page.goto("/?q=ferry");
    await page.getByRole("link", { name: /of this statement$/ }).first().click();
    await expect(page).toHaveURL(/\/statements\/[0-9a-f]+/);
    await expect(page.getByRole("heading", { level: 2, name: "Who says it" })).toBeVisible();
    await expect(page.locator(".around mark").first()).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSideways(page);
    await page.getByRole("link", { name: /in the article$/ }).click();
    await expect(page.locator(".article-text")).toBeVisible();
  });

  test("of an unknown id is said to be none", async ({ page }) => {
    await page.goto("/statements/ffffffffffffffffffffffffffffffff");
    await expect(page.getByRole("alert")).toBeVisible();
  });
});
