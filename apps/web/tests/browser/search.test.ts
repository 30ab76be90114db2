import type { Page } from "playwright";
import { beforeAll, expect, test } from "vitest";
import { givenFeed } from "../testing/content.ts";
import { open } from "../testing/open.ts";
import { givenPerson } from "../testing/people.ts";
import { useBrowser } from "../testing/use-browser.ts";
import { useMedley } from "../testing/use-medley.ts";

const site = useMedley();
const visit = useBrowser(site);
beforeAll(async () => {
  await givenFeed(site, await givenPerson(site, "chessmaster"), 30);
});

const box = (page: Page) => page.getByRole("combobox", { name: "Search" });
const address = (page: Page) => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};
/** The option that Enter would follow. */
const chosen = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute("aria-activedescendant");
    return id ? document.getElementById(id)?.textContent : null;
  });

test("by keys alone: / goes to the box, arrows through suggestions, Enter follows one or searches", async () => {
  const { page } = await visit();
  await open(page, "/");
  await page.keyboard.press("/");
  await page.keyboard.type("chess");
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await list.getByRole("group", { name: "People" }).getByRole("option", { name: "chessmaster" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => chosen(page)).toBe("Search for “chess”");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => chosen(page)).toBe("chess");
  await page.keyboard.press("Escape");
  await list.waitFor({ state: "detached" });
  await expect.poll(() => box(page).inputValue()).toBe("chess");
  await page.keyboard.press("ArrowDown");
  await list.waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => chosen(page)).toBe("chess");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/games/chess");
  await expect.poll(() => box(page).inputValue()).toBe("");

  await page.keyboard.press("/");
  await page.keyboard.type("post 7");
  await page.keyboard.press("Enter");
  await page.getByRole("article", { name: "Post 7", exact: true }).locator("mark").first().waitFor();
  await expect.poll(() => address(page)).toBe("/search?q=post+7");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Post 7" }).waitFor();
});

test("tabs and filters are addresses, going back brings back the words, and nothing is asked for twice", async () => {
  const { page } = await visit();
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/trpc/search")) asked.push(request.url());
  });
  await open(page, "/search?q=post&sort=new");
  expect(asked).toEqual([]);
  const cards = page.locator("article[data-post]");
  await page.getByRole("link", { name: "Posts 30" }).waitFor();
  await page.getByText("Filters", { exact: true }).click();
  await page.getByLabel("Score at least").fill("5");
  await page.getByRole("button", { name: "Show results" }).click();
  await page.getByText("No posts found").waitFor();
  await expect.poll(() => address(page)).toBe("/search?q=post&sort=new&minScore=5");
  await page.getByRole("link", { name: "Remove the filter Score 5 or more" }).click();
  await page.waitForURL("**/search?q=post&sort=new");
  await cards.first().waitFor();

  await box(page).fill("chess");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search?q=chess&sort=new");
  await page.getByRole("link", { name: "People 1" }).click();
  await page.getByRole("link", { name: "@chessmaster" }).waitFor();
  await expect.poll(() => address(page)).toBe("/search?q=chess&type=people&sort=new");
  await page.goBack();
  await page.goBack();
  await expect.poll(() => box(page).inputValue()).toBe("post");
  await cards.first().waitFor();
  await page.mouse.wheel(0, 50_000);
  await expect.poll(() => cards.count()).toBe(30);
});

test("without JavaScript the box is a form, and results go on by links", async () => {
  const { page } = await visit({ javaScript: false });
  await page.goto("/");
  await box(page).fill("post");
  await Promise.all([page.waitForEvent("load"), box(page).press("Enter")]);
  await expect.poll(() => address(page)).toBe("/search?q=post");
  await expect.poll(() => page.locator("article mark").count()).toBe(25);
  await Promise.all([page.waitForEvent("load"), page.getByRole("link", { name: "More", exact: true }).click()]);
  await expect.poll(() => page.locator("article[data-post]").count()).toBe(5);
});
