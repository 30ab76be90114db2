import type { Locator, Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { givenComment, givenFeed } from "../testing/content.ts";
import { open, reopen } from "../testing/open.ts";
import { givenPerson, type Person } from "../testing/people.ts";
import { useBrowser } from "../testing/use-browser.ts";
import { useMedley } from "../testing/use-medley.ts";

const site = useMedley();
const visit = useBrowser(site);
let ada: Person;
let posts: string[];
beforeAll(async () => {
  ada = await givenPerson(site, "ada");
  posts = await givenFeed(site, ada, 80);
  await givenComment(site, posts[0] ?? "", ada, "<p>Well <strong>played</strong></p>");
});

const titles = (page: Page) => page.locator("article[data-post] h2").allTextContents();
const numbered = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => `Post ${from + n}`);

/** Clicks on what leads to another page, and waits until that one is here as a whole. */
async function follow(page: Page, control: Locator): Promise<void> {
  await Promise.all([page.waitForEvent("load"), control.click()]);
}

describe("with JavaScript off", () => {
  test("the feed reads to its end by its link to the next page", async () => {
    const { page } = await visit({ javaScript: false });
    await page.goto("/?sort=new");
    await expect.poll(() => titles(page)).toEqual(numbered(1, 25));
    for (const [from, to] of [
      [26, 50],
      [51, 75],
      [76, 80],
    ] as const) {
      await follow(page, page.getByRole("link", { name: "More", exact: true }));
      await expect.poll(() => titles(page)).toEqual(numbered(from, to));
    }
    await expect.poll(() => page.getByRole("link", { name: "More", exact: true }).count()).toBe(0);
  });

  test("ranked feeds page on as well, and sorts, games and tags are links", async () => {
    const { page } = await visit({ javaScript: false });
    await page.goto("/");
    await follow(page, page.getByRole("link", { name: "More", exact: true }));
    await expect.poll(() => titles(page)).toEqual(numbered(26, 50));
    await follow(page, page.getByRole("link", { name: "Top", exact: true }));
    expect(new URL(page.url()).search).toBe("?sort=top");
    await expect.poll(() => titles(page)).toHaveLength(25);
    await follow(page, page.getByRole("link", { name: "chess" }).first());
    expect(new URL(page.url()).pathname).toBe("/games/chess");
    await expect.poll(() => titles(page)).toEqual(numbered(1, 25));
    await follow(page, page.getByRole("link", { name: "funny" }).first());
    expect(new URL(page.url()).pathname).toBe("/tags/funny");
  });

  test("a post reads with its thread", async () => {
    const { page } = await visit({ javaScript: false });
    await page.goto("/");
    await follow(page, page.getByRole("link", { name: "Post 1", exact: true }));
    await expect.poll(() => page.getByRole("heading", { level: 1 }).textContent()).toBe("Post 1");
    await expect.poll(() => page.locator("#comments strong").textContent()).toBe("played");
    await expect
      .poll(() => page.getByRole("link", { name: /^Play/ }).getAttribute("href"))
      .toMatch(/^https:\/\/clips\.twitch\.tv\//);
  });

  test("one can sign up, sign in, and out again, and a wrong password is told in words", async () => {
    const { page } = await visit({ javaScript: false });
    await page.goto("/sign-up?next=/tags/funny");
    await page.getByLabel("Name").fill("quiet_one");
    await page.getByLabel("E-mail address").fill("quiet@example.org");
    await page.getByLabel("Password", { exact: true }).fill("five brave violet otters");
    await follow(page, page.getByRole("button", { name: "Create account" }));
    await page.getByRole("heading", { name: "Welcome, quiet_one" }).waitFor();
    await page.getByLabel("Password", { exact: true }).fill("five brave violet hippos");
    await follow(page, page.getByRole("button", { name: "Sign in" }));
    await page
      .getByText(/don’t match|doesn’t match|wrong|not right|don’t fit|don’t belong/i)
      .first()
      .waitFor();
    await page.getByLabel("Name or e-mail address").fill("quiet_one");
    await page.getByLabel("Password", { exact: true }).fill("five brave violet otters");
    await follow(page, page.getByRole("button", { name: "Sign in" }));
    await page.waitForURL("**/tags/funny");
    await page.getByRole("banner").getByRole("button", { name: "Account of quiet_one" }).click();
    await follow(page, page.getByRole("menuitem", { name: "Sign out" }));
    await page.getByRole("banner").getByRole("link", { name: "Sign in" }).waitFor();
  });
});

describe("an infinite feed", () => {
  /** Scrolls down until this post stands in the middle of the window, however many pages that takes. */
  async function scrollTo(page: Page, title: string) {
    const wanted = page.getByRole("article", { name: title, exact: true });
    await expect
      .poll(
        async () => {
          if ((await wanted.count()) > 0) return true;
          await page.mouse.wheel(0, 4_000);
          return false;
        },
        { timeout: 20_000, interval: 50 },
      )
      .toBe(true);
    await wanted.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    return wanted;
  }
  const top = async (element: Locator) => (await element.boundingBox())?.y ?? Number.NaN;

  test("loads on as one scrolls, every post once, to an honest end", async () => {
    const { page } = await visit();
    await open(page, "/?sort=new");
    await scrollTo(page, "Post 80");
    await expect.poll(() => titles(page)).toEqual(numbered(1, 80));
    await page.getByRole("button", { name: "Back to the top" }).waitFor();
  });

  test("loads on for a reader who stays at its very end while pages come in", async () => {
    const { page } = await visit();
    await open(page, "/?sort=new");
    await page.evaluate(() => {
      const toTheEnd = () => window.scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
      new MutationObserver(toTheEnd).observe(document.body, { childList: true, subtree: true });
      toTheEnd();
    });
    await expect.poll(() => page.locator("article[data-post]").count(), { timeout: 20_000 }).toBe(80);
  });

  test.each(["/", "/?sort=new", "/tags/funny"])("%s is where one left it when one comes back", async (address) => {
    const { page } = await visit();
    await open(page, address);
    const left = await scrollTo(page, "Post 60");
    const before = await top(left);
    await left.getByRole("link", { name: "Post 60" }).click();
    await page.getByRole("heading", { level: 1, name: "Post 60" }).waitFor();
    await page.goBack();
    await left.waitFor();
    await expect.poll(async () => Math.abs((await top(left)) - before)).toBeLessThan(8);
  });

  test("keeps what one did to a post while one was away on its page", async () => {
    const { page } = await visit({ as: await givenPerson(site, "ben") });
    await open(page, "/?sort=new");
    await page.getByRole("link", { name: "Post 3", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "Post 3" }).waitFor();
    await page.getByRole("button", { name: "Vote up", exact: true }).click();
    await expect.poll(() => site.db.prisma.postVote.count()).toBe(1);
    await page.goBack();
    const up = page.getByRole("article", { name: "Post 3", exact: true }).getByRole("button", { name: "Vote up" });
    await expect.poll(() => up.getAttribute("aria-pressed")).toBe("true");
  });

  test("was not asked for again by the browser, nor anything else that came with the page", async () => {
    const { page } = await visit({ as: ada });
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/trpc/")) asked.push(request.url());
    });
    for (const address of ["/", "/?sort=top&window=all", "/games/chess", `/p/${posts[0]}/a-fine-play`]) {
      await page.goto(address, { waitUntil: "networkidle" });
    }
    // A post's page tells that it was looked at.
    expect(asked.filter((url) => !url.includes("post.viewed"))).toEqual([]);
  });
});

describe("a theme", () => {
  const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test("once chosen stays, and stands before any script has loaded", async () => {
    const { page, context } = await visit({ expected: /ERR_FAILED/ });
    await open(page, "/");
    const light = await ground(page);
    await page.getByRole("radio", { name: "Dark" }).first().check({ force: true });
    await expect.poll(() => ground(page)).not.toBe(light);
    await reopen(page);
    const dark = await ground(page);
    expect(dark).not.toBe(light);
    await expect.poll(() => page.getByRole("radio", { name: "Dark" }).first().isChecked()).toBe(true);

    await context.route("**/_next/static/chunks/**/*.js", (route) => route.abort());
    await page.goto("/?sort=new", { waitUntil: "domcontentloaded" });
    await expect.poll(() => ground(page)).toBe(dark);
  });

  test("is the device's own unless one is chosen", async () => {
    const [light, dark] = [await visit(), await visit({ dark: true })];
    await open(light.page, "/");
    await open(dark.page, "/");
    expect(await ground(light.page)).not.toBe(await ground(dark.page));
    await dark.page.getByRole("radio", { name: "Light" }).first().check({ force: true });
    const chosen = await ground(light.page);
    await expect.poll(() => ground(dark.page)).toBe(chosen);
  });
});

test("compact rows, once chosen, stay", async () => {
  const { page } = await visit();
  await open(page, "/");
  const height = async () =>
    (await page.getByRole("article", { name: "Post 1", exact: true }).boundingBox())?.height ?? 0;
  const cards = await height();
  await page.getByRole("radio", { name: "Compact" }).check({ force: true });
  await reopen(page);
  await expect.poll(() => height()).toBeLessThan(cards / 2);
});
