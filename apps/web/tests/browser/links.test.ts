import type { Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { givenFeed } from "../testing/content.ts";
import { open } from "../testing/open.ts";
import { givenPerson } from "../testing/people.ts";
import { useBrowser } from "../testing/use-browser.ts";
import { useMedley } from "../testing/use-medley.ts";

const site = useMedley();
const visit = useBrowser(site);
beforeAll(async () => {
  await givenFeed(site, await givenPerson(site, "ada"), 3);
});

/** A mark that a new document would not have. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isSameDocument: true }).isSameDocument);
const isSameDocument = (page: Page) => page.evaluate(() => "isSameDocument" in window);
const isPending = (page: Page, name: string) =>
  page.getByRole("link", { name, exact: true }).first().getAttribute("data-pending");

describe("a link inside the site", () => {
  test("is followed without a new document, and says so from the press on until the page is there", async () => {
    const { page } = await visit();
    await open(page, "/");
    await mark(page);
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route(/\?sort=top|\/\?sort=top/, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole("link", { name: "Top", exact: true }).click();
    await expect.poll(() => isPending(page, "Top")).toBe("");
    letGo();
    await expect.poll(() => new URL(page.url()).search).toContain("sort=top");
    await expect.poll(() => isPending(page, "Top")).toBeNull();
    await expect.poll(() => isSameDocument(page)).toBe(true);
  });

  test("opens beside the page when a modifier is held", async () => {
    const { page } = await visit();
    await open(page, "/");
    const opened = page.context().waitForEvent("page");
    await page.getByRole("link", { name: "Top", exact: true }).click({ modifiers: ["ControlOrMeta"] });
    await expect.poll(async () => new URL((await opened).url()).search).toContain("sort=top");
    expect(new URL(page.url()).search).toBe("");
  });
});
