import { expectAccessible, expectNoSideways } from "./axe";
import { expect, test } from "./service";

const text = `Mara Velling, the mayor of Brenn, said on Monday that the ferry would sail again in spring. “We lost a winter,” she said. “We will not lose a summer. 🚢”

Harbour Bank spokeswoman Ilka Moor said that the money was there. The mayor conceded that nobody had asked the captains.`;

test.describe("Paste", () => {
  test("reads a pasted article at once", async ({ page }) => {
    await page.goto("/paste");
    await expectAccessible(page);
    await page.getByLabel("Text or HTML of the article", { exact: true }).fill(text);
    await page.getByLabel("Title", { exact: true }).fill("Brenn’s ferry");
    await page.getByRole("button", { name: "Read it" }).click();
    await expect(page.locator(".article-text .is-content").first()).toBeVisible({ timeout: 50_000 });
    await expect(page.locator(".outline")).toContainText("Mara Velling");
    await expect(page.locator(".outline")).toContainText("Ilka Moor");
    await page.keyboard.press("j");
    await expect(page.locator(".panel-words")).toContainText("the ferry would sail again");
    await expect(page.getByRole("button", { name: /Accept/ })).toHaveCount(0);
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSideways(page);
  });

  test("keeps the article in the record where the reader says so", async ({ page }) => {
    await page.goto("/paste");
    await page.getByLabel("Text or HTML of the article", { exact: true }).fill(`<html><body><article><h1>Brenn’s captains</h1><p>${text.replaceAll("ferry", "steamer").replace("\n\n", "</p><p>")}</p></article></body></html>`);
    await page.getByRole("button", { name: "Read it" }).click();
    await expect(page.locator(".article-text .is-content").first()).toBeVisible({ timeout: 50_000 });
    await page.getByRole("button", { name: "Keep it in the record" }).click();
    await expect(page).toHaveURL(/\/articles\/[1-9]\d*$/, { timeout: 50_000 });
    await expect(page.locator(".article-text")).toContainText("steamer");
    await page.goto("/?q=steamer");
    await expect(page.locator(".statement-list > li").first()).toContainText("steamer");
  });

  test("takes a file that is dropped", async ({ page }) => {
    await page.goto("/paste");
    const data = await page.evaluateHandle((words) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([words], "brenn.txt", { type: "text/plain" }));
      return transfer;
    }, text);
    await page.locator("form").dispatchEvent("drop", { dataTransfer: data });
    await expect(page.locator(".article-text .is-content").first()).toBeVisible({ timeout: 50_000 });
  });

  test("says why an article can't be read", async ({ page }) => {
    await page.route("**/api/analyses", (route) => route.fulfill({ status: 413, json: { error: { code: "too_large", message: "the body has more than 10 MiB", place: "" } } }));
    await page.goto("/paste");
    await page.getByLabel("Text or HTML of the article", { exact: true }).fill(text);
    await page.getByRole("button", { name: "Read it" }).click();
    await expect(page.getByRole("alert")).toContainText("more than 10 MiB");
  });
});

test.describe("Settings", () => {
  test("keep the reviewer's name, and are accessible and narrow", async ({ page }) => {
    await page.goto("/settings");
    await page.getByLabel("Your name", { exact: true }).fill("Ilka Moor");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Ilka Moor" })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel("Your name", { exact: true })).toHaveValue("Ilka Moor");
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSideways(page);
  });

  test("ask for a token where the service wants one", async ({ page }) => {
    let open = false;
    await page.route("**/api/**", (route) => {
      const path = new URL(route.request().url()).pathname;
      if (path === "/api/session") {
        open = (route.request().postDataJSON() as { token: string }).token === "brenn-harbour-2031";
        return open ? route.fulfill({ status: 204 }) : route.fulfill({ status: 401, json: { error: { code: "wrong_token", message: "this token is not known", place: "token" } } });
      }
      return open ? route.continue() : route.fulfill({ status: 401, json: { error: { code: "no_token", message: "a token is needed", place: "" } } });
    });
    await page.goto("/?q=ferry");
    await expect(page.getByRole("heading", { name: "This record needs a token" })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Token", { exact: true }).fill("wrong");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toContainText("not known");
    await page.getByLabel("Token", { exact: true }).fill("brenn-harbour-2031");
    await page.keyboard.press("Enter");
    await expect(page.locator(".statement-list > li").first()).toBeVisible();
  });
});
