import type { Page as Answer } from "../../web/src/api/types";
import type { ActorRow } from "../../web/src/api/types";
import type { Page } from "@playwright/test";
import { expectAccessible, expectNoSideways } from "./axe";
import { asReviewer, expect, test, type Service } from "./service";

async function actors(page: Page, service: Service, query = "limit=100"): Promise<ActorRow[]> {
  const answer = await page.request.get(`${service.url}/api/actors?${query}`);
  return ((await answer.json()) as Answer<ActorRow>).items;
}

test.describe("Actors", () => {
  test("are found by words of the name and by kind, in the address", async ({ page, service }) => {
    const [first] = await actors(page, service);
    await page.goto("/actors");
    await expect(page.getByRole("row")).not.toHaveCount(0);
    await page.getByRole("searchbox", { name: "Name" }).fill(first!.name.toLowerCase());
    await expect(page).toHaveURL(/name=/);
    await expect(page.getByRole("rowheader", { name: first!.name })).toBeVisible();
    await page.getByLabel("Kind", { exact: true }).selectOption(first!.kind);
    await expect(page).toHaveURL(new RegExp(`kind=${first!.kind}`));
    await page.reload();
    await expect(page.getByRole("searchbox", { name: "Name" })).toHaveValue(first!.name.toLowerCase());
    await page.getByRole("link", { name: first!.name, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(first!.name);
  });

  test("say who they are, where and when they speak, and why it is they", async ({ page, service }) => {
    const [first] = await actors(page, service);
    await page.goto(`/actors/${first!.actor}`);
    for (const name of ["Called", "Where", "When", "Positions", "Appearances"]) {
      await expect(page.getByRole("heading", { level: 2, name })).toBeVisible();
    }
    await expect(page.locator(".appearance-table .reason").first()).not.toBeEmpty();
    await page.locator(".lead a").click();
    await expect(page).toHaveURL(new RegExp(`actor=${first!.actor}`));
    await expect(page.locator(".statement-list > li").first()).toBeVisible();
  });

  test("merge, chosen by keyboard from a list, and come apart again", async ({ page, service }) => {
    await asReviewer(page);
    const all = await actors(page, service);
    const [into, from] = [all[0]!, all[all.length - 1]!];
    await page.goto(`/actors/${from.actor}`);
    await page.getByRole("button", { name: "Merge…" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "Merge" })).toBeDisabled();
    const who = dialog.getByRole("combobox", { name: "Who is meant" });
    await who.fill(into.name);
    await expect(dialog.getByRole("option").first()).toContainText(into.name);
    await who.press("Enter");
    await expect(dialog.locator(".confirm")).toContainText(from.name);
    await dialog.getByLabel("Why (if you like)").fill("one person, two spellings");
    await expectAccessible(page);
    await dialog.getByRole("button", { name: "Merge" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(into.name);
    await expect(page.locator(".decisions")).toContainText("one person, two spellings");
    expect((await actors(page, service)).some((actor) => actor.actor === from.actor)).toBe(false);
    await page.locator(".decisions").getByRole("button", { name: /Undo/ }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(from.name);
    expect((await actors(page, service)).some((actor) => actor.actor === from.actor)).toBe(true);
  });

  test("get another name, and the old one back", async ({ page, service }) => {
    await asReviewer(page);
    const actor = (await actors(page, service))[1]!;
    await page.goto(`/actors/${actor.actor}`);
    await page.getByRole("button", { name: "Rename…" }).click();
    await page.getByRole("dialog").getByLabel("Name", { exact: true }).fill("Orla Quist");
    await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Orla Quist");
    await page.locator(".decisions").getByRole("button", { name: /Undo/ }).first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(actor.name);
  });

  test("ask for a name before a decision", async ({ page, service }) => {
    const actor = (await actors(page, service))[1]!;
    await page.goto(`/actors/${actor.actor}`);
    await page.getByRole("button", { name: "Split…" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("button", { name: "Split" })).toBeDisabled();
    await dialog.getByLabel("Name of the other").fill("Orla Quist");
    await dialog.getByLabel("From").fill("2031-01-01");
    await dialog.getByRole("button", { name: "Split" }).click();
    await expect(dialog.getByLabel("Your name")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
  });

  test("say that a number is nobody's", async ({ page }) => {
    await page.goto("/actors/999999999");
    await expect(page.getByRole("alert")).toBeVisible();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`are accessible, ${colorScheme}`, async ({ page, service }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto("/actors");
      await expect(page.getByRole("rowheader").first()).toBeVisible();
      await expectAccessible(page);
      await page.goto(`/actors/${(await actors(page, service))[0]!.actor}`);
      await expect(page.getByRole("heading", { name: "Appearances" })).toBeVisible();
      await expectAccessible(page);
    });
  }

  test("fit 360 pixels", async ({ page, service }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/actors");
    await expect(page.getByRole("rowheader").first()).toBeVisible();
    await expectNoSideways(page);
    for (const actor of (await actors(page, service)).slice(0, 3)) {
      await page.goto(`/actors/${actor.actor}`);
      await expect(page.getByRole("heading", { name: "Appearances" })).toBeVisible();
      await expectNoSideways(page);
    }
  });
});
