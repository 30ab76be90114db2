import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { givenComment, givenFeed } from "../testing/content.ts";
import { open } from "../testing/open.ts";
import { givenPerson, type Person } from "../testing/people.ts";
import { useBrowser } from "../testing/use-browser.ts";
import { useMedley } from "../testing/use-medley.ts";

const site = useMedley();
const visit = useBrowser(site);
let ada: Person;
let post: string;
beforeAll(async () => {
  ada = await givenPerson(site, "ada");
  [post = ""] = await givenFeed(site, ada, 30);
  await givenComment(site, post, ada, "<p>First!</p>");
});

/** What a page loads before anybody touches it: each script's text. Old browsers' scripts aren't fetched by this one. */
async function scriptsOf(address: string, as?: Person): Promise<string[]> {
  const { page } = await visit(as ? { as } : {});
  const texts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") texts.push(response.text());
  });
  await page.goto(address, { waitUntil: "networkidle" });
  return Promise.all(texts);
}

const kilobytes = (scripts: string[]) =>
  scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0) / 1000;

describe("the feed's first load", () => {
  test("takes at most 190 kB of JavaScript, compressed by gzip, for visitors and members", async () => {
    for (const as of [undefined, ada]) {
      const scripts = await scriptsOf("/", as);
      expect(scripts.length).toBeGreaterThan(3);
      expect(kilobytes(scripts)).toBeLessThanOrEqual(190);
    }
  });

  test("has no form's schema in it, which only forms need", async () => {
    const scripts = await scriptsOf("/");
    expect(scripts.filter((script) => script.includes("ZodError"))).toEqual([]);
  });

  test("waits for nothing that is not compressed and kept for good", async () => {
    const { page } = await visit();
    const loose: string[] = [];
    page.on("response", async (response) => {
      const { "content-encoding": encoding, "cache-control": cache = "" } = response.headers();
      const path = new URL(response.url()).pathname;
      if (/\.(js|css)$/.test(path) && encoding !== "br") loose.push(`${path}: not compressed`);
      if (path.startsWith("/_next/static/") && !cache.includes("immutable")) loose.push(`${path}: ${cache}`);
    });
    await page.goto("/", { waitUntil: "networkidle" });
    expect(loose).toEqual([]);
  });
});

test("a post asks nobody outside for anything, until its player is asked for, and then only Twitch", async () => {
  const { page, context } = await visit({ expected: /^request to https:\/\/clips\.twitch\.tv\/embed/ });
  const asked: string[] = [];
  await context.route("https://clips.twitch.tv/**", (route) => {
    asked.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: "<p>The player</p>" });
  });
  await page.goto(`/p/${post}/a-fine-play`, { waitUntil: "networkidle" });
  expect(asked).toEqual([]);
  await page.getByRole("link", { name: /^Play/ }).click();
  await page.frameLocator("iframe").getByText("The player").waitFor();
  expect(asked).toHaveLength(1);
  const { searchParams } = new URL(asked[0] ?? "");
  expect(searchParams.get("clip")).toBe(`Clip-${post}`);
  expect(searchParams.get("parent")).toBe("127.0.0.1");
});

test("a post tells other sites its title, words and picture", async () => {
  const { page } = await visit();
  await open(page, `/p/${post}/a-fine-play`);
  const meta = (name: string) =>
    page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute("content");
  await expect.poll(() => page.title()).toMatch(/^Post 1\b/);
  await expect.poll(() => meta("og:title")).toMatch(/^Post 1\b/);
  await expect.poll(() => meta("description")).toBeTruthy();
  const picture = await meta("og:image");
  expect(picture).toMatch(new RegExp(`^${site.url}/`));
  expect((await fetch(picture ?? "")).headers.get("content-type")).toMatch(/^image\//);
});
