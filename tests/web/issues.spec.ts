import type { Page } from "@playwright/test";
import type { IssueRow, IssueView } from "../../web/src/api/types";
import { expectAccessible, expectNoSideways } from "./axe";
import { asReviewer, expect, test, type Service } from "./service";

/** The issue on which most actors changed position. */
async function debated(page: Page, service: Service): Promise<IssueView> {
  const rows = (await (await page.request.get(`${service.url}/api/issues`)).json()) as IssueRow[];
  let best: IssueView | null = null;
  for (const row of rows.filter((each) => each.statements > 0)) {
    const view = (await (await page.request.get(`${service.url}/api/issues/${encodeURIComponent(row.issue)}`)).json()) as IssueView;
    if (view.timeline.length > 0 && view.shifts.length > (best?.shifts.length ?? 0)) best = view;
  }
  if (!best) throw new Error("no issue of the record has a change of position");
  return best;
}

const marks = "[data-key]";
const panel = (page: Page) => page.getByRole("complementary", { name: "The sentence of the chosen mark" });

test.describe("Issues", () => {
  test("lead from the list to their time line", async ({ page, service }) => {
    const issue = await debated(page, service);
    await page.goto("/issues");
    await page.getByRole("link", { name: issue.label, exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(issue.label);
    await expect(page.locator(marks).first()).toBeVisible();
    expect(await page.locator(marks).count()).toBeGreaterThanOrEqual(issue.timeline.length);
    await expect(page.locator(".shares-figure").first()).toContainText("for");
  });

  test("lead from a mark to its sentence and on to the article", async ({ page, service }) => {
    const issue = await debated(page, service);
    const position = issue.timeline[issue.timeline.length - 1]!;
    await page.goto(`/issues/${issue.issue}`);
    await page.locator(`[data-key="${position.id}"]`).click();
    await expect(page).toHaveURL(new RegExp(`mark=${position.id}`));
    await expect(panel(page).getByRole("heading")).toHaveText(position.name);
    await expect(panel(page).locator("blockquote mark").first()).toBeVisible();
    await expect(panel(page)).toContainText(position.reason);
    await panel(page).locator(".sentence-links a").first().click();
    await expect(page).toHaveURL(new RegExp(`/articles/${position.article.version}\\?s=${position.statement}`));
    await page.goBack();
    await expect(panel(page).getByRole("heading")).toHaveText(position.name);
  });

  test("go from mark to mark by arrow keys", async ({ page, service }) => {
    const issue = await debated(page, service);
    await page.goto(`/issues/${issue.issue}?order=most`);
    await page.locator(`${marks}[tabindex="0"]`).focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-key") ?? "");
    const first = await focused();
    await page.keyboard.press("ArrowRight");
    await expect.poll(focused).not.toBe(first);
    const second = await focused();
    await expect(page).toHaveURL(new RegExp(`mark=${second}`));
    await page.keyboard.press("ArrowDown");
    await expect.poll(focused).not.toBe(second);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Home");
    await expect.poll(focused).toBe(first);
    await page.keyboard.press("Enter");
    await expect(panel(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect.poll(focused).toBe(first);
    await expect(page.locator(marks).filter({ visible: true }).first()).toHaveAttribute("aria-label", /.+: .+/);
  });

  test("show fewer days and keep them in the address", async ({ page, service }) => {
    const issue = await debated(page, service);
    await page.goto(`/issues/${issue.issue}`);
    await page.getByRole("button", { name: "Fewer days" }).click();
    await expect(page).toHaveURL(/from=\d{4}-\d\d-\d\d/);
    const from = await page.getByLabel("From", { exact: true }).inputValue();
    await page.reload();
    await expect(page.getByLabel("From", { exact: true })).toHaveValue(from);
    await page.getByRole("button", { name: "All days" }).click();
    await expect(page).not.toHaveURL(/from=/);
  });

  test("can be seen as they were on a day", async ({ page, service }) => {
    const issue = await debated(page, service);
    await page.goto(`/issues/${issue.issue}`);
    await expect(page.locator(marks).first()).toBeVisible();
    const all = await page.locator(marks).count();
    await page.goto(`/issues/${issue.issue}?until=${issue.timeline[0]!.since}`);
    await expect(page.getByRole("heading", { name: "Where they stood then" })).toBeVisible();
    await expect(page.locator(marks).first()).toBeVisible();
    expect(await page.locator(marks).count()).toBeLessThan(all);
    await page.getByRole("button", { name: "Until now" }).click();
    await expect(page.locator(marks)).toHaveCount(all);
  });

  test("say the same in a table", async ({ page, service }) => {
    const issue = await debated(page, service);
    await page.goto(`/issues/${issue.issue}`);
    await expect(page.locator(marks).first()).toBeVisible();
    const drawn = await page.locator(marks).count();
    await page.getByText("The time line as a table").click();
    await expect(page.locator(".as-table tbody tr")).toHaveCount(drawn);
  });

  test("list changes of position side by side, dismiss one with a note, and take that back", async ({ page, service }) => {
    await asReviewer(page);
    const issue = await debated(page, service);
    const shift = issue.shifts[0]!;
    await page.goto(`/issues/${issue.issue}`);
    const finding = page.locator(`#finding-${shift.id}`);
    await expect(finding.locator(".side").first()).toContainText(shift.before.words);
    await expect(finding.locator(".side").last()).toContainText(shift.after.words);
    await expect(finding).toContainText(shift.reason);
    await finding.getByRole("button", { name: "Dismiss" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Why").fill("irony");
    await dialog.getByRole("button", { name: "Dismiss" }).click();
    await expect(finding).toHaveCount(0);
    await page.getByRole("button", { name: /Undo the dismissal/ }).click();
    await expect(finding).toHaveCount(1);
  });

  test("list what was dismissed, to take it back later", async ({ page, service }) => {
    await asReviewer(page);
    const issue = await debated(page, service);
    const shift = issue.shifts[0]!;
    const made = await page.request.post(`${service.url}/api/findings/${shift.id}/dismiss`, { data: { by: "Ilka Moor", note: "a quip" } });
    expect(made.ok()).toBe(true);
    await page.goto("/issues");
    await page.getByText("Dismissed findings").click();
    await expect(page.locator(".dismissals")).toContainText("a quip");
    await page.getByRole("button", { name: `Take back the dismissal of ${shift.id}` }).click();
    await expect(page.locator(".dismissals")).toHaveCount(0);
    await page.goto(`/issues/${issue.issue}`);
    await expect(page.locator(`#finding-${shift.id}`)).toHaveCount(1);
  });

  test("lead from a change to both articles", async ({ page, service }) => {
    const issue = await debated(page, service);
    const shift = issue.shifts[0]!;
    await page.goto(`/issues/${issue.issue}`);
    await page.locator(`#finding-${shift.id} .side-words`).last().click();
    await expect(page).toHaveURL(new RegExp(`/articles/${shift.after.article.version}\\?s=`));
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`are accessible, ${colorScheme}`, async ({ page, service }) => {
      const issue = await debated(page, service);
      await page.emulateMedia({ colorScheme });
      await page.goto("/issues");
      await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
      await expectAccessible(page);
      await page.goto(`/issues/${issue.issue}?mark=${issue.timeline[0]!.id}`);
      await expect(panel(page).locator("blockquote")).toBeVisible();
      await page.getByText("The time line as a table").click();
      await expectAccessible(page);
    });
  }

  test("fit 360 pixels", async ({ page, service }) => {
    const issue = await debated(page, service);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/issues");
    await expect(page.getByRole("heading", { level: 2 }).first()).toBeVisible();
    await expectNoSideways(page);
    await page.goto(`/issues/${issue.issue}?mark=${issue.timeline[0]!.id}`);
    await expect(panel(page).locator("blockquote")).toBeVisible();
    await expectNoSideways(page);
  });
});
