import { beforeAll, describe, expect, test } from "vitest";
import { givenFeed } from "../testing/content.ts";
import { open } from "../testing/open.ts";
import { givenPerson, type Person } from "../testing/people.ts";
import { useBrowser } from "../testing/use-browser.ts";
import { useMedley } from "../testing/use-medley.ts";

const site = useMedley();
const visit = useBrowser(site);
let ada: Person;
let ben: Person;
beforeAll(async () => {
  ada = await givenPerson(site, "ada");
  ben = await givenPerson(site, "ben");
  await givenFeed(site, ada, 30);
});

describe("on a phone", () => {
  test("one gets about by the bar at the bottom, votes, and comments", async () => {
    const { page } = await visit({ as: ben, width: 390 });
    await open(page, "/");
    const bar = page.getByRole("navigation", { name: "Main" });
    const card = page.getByRole("article", { name: "Post 1", exact: true });
    await card.getByRole("button", { name: "Vote up" }).tap();
    await expect.poll(() => site.db.prisma.postVote.count()).toBe(1);
    await card.getByRole("link", { name: /Comments/ }).tap();
    await page.getByLabel("Your comment").fill("From the bus");
    await page.getByRole("button", { name: "Comment", exact: true }).tap();
    await page.getByText("From the bus").waitFor();
    await bar.getByRole("link", { name: "Submit" }).tap();
    await page.getByRole("heading", { name: "Submit a clip" }).waitFor();
    await bar.getByRole("button", { name: "Account of ben" }).tap();
    await page.getByRole("menuitem", { name: "Favourites" }).tap();
    await page.getByRole("heading", { name: "Favourites", exact: true }).waitFor();
  });

  test("every control of a card and of the bar has room for a thumb", async () => {
    const { page } = await visit({ as: ben, width: 390 });
    await open(page, "/");
    const small = await page.evaluate(() => {
      const controls = document.querySelectorAll(
        "article[data-post]:first-of-type :is(button, a[title]), nav a, nav button",
      );
      const shown = [...controls].filter((control) => control.checkVisibility() && control.clientWidth > 0);
      return shown
        .map((control) => ({
          name: control.getAttribute("aria-label") ?? control.textContent,
          box: control.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
        .map(({ name, box }) => `${name}: ${box.width}×${box.height}`);
    });
    expect(small).toEqual([]);
  });

  test("the header leaves as one reads on, and comes back at the first scroll up", async () => {
    const { page } = await visit({ width: 390 });
    await open(page, "/");
    const scroll = (by: number) => page.evaluate((top) => window.scrollBy({ top, behavior: "instant" }), by);
    const bottom = async () => {
      const box = await page.getByRole("banner").boundingBox();
      return box ? box.y + box.height : 0;
    };
    await expect.poll(() => bottom()).toBeGreaterThan(40);
    await scroll(1_200);
    await expect.poll(bottom).toBeLessThanOrEqual(1);
    await scroll(-100);
    await expect.poll(bottom).toBeGreaterThan(40);
  });
});
