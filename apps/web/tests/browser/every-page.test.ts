import type { Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { pngOf } from "../../server/testing/png-of.ts";
import { pageFolders, pages, readerOf } from "../testing/addresses.ts";
import { findFaults } from "../testing/axe.ts";
import { open } from "../testing/open.ts";
import { useBrowser } from "../testing/use-browser.ts";
import { useMedley } from "../testing/use-medley.ts";
import { givenWorld, type Role, type World } from "../testing/world.ts";

const site = useMedley();
const visit = useBrowser(site);
let world: World;
beforeAll(async () => {
  world = await givenWorld(site);
});

const personOf = (role: Role) => (role === "visitor" ? {} : { as: world.people[role] });

type Theme = "light" | "dark";

/** Each but the first changes either width or theme of the one before. */
const looks: [width: number, theme: Theme][] = [
  [1440, "light"],
  [1440, "dark"],
  [390, "dark"],
  [390, "light"],
];

/** What a theme can change: all the rest is looked at in light. */
const rulesOfColour = ["color-contrast", "link-in-text-block"];

/**
 * Puts the page into a theme. The new colours are there with the next frame, or after the transitions that lead to them,
 * which others may follow; cards below the fold, which the browser needn't draw before the reader scrolls, have them then.
 */
async function showTheme(page: Page, colorScheme: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.evaluate(async () => {
    window.dispatchEvent(new Event("scroll"));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const moving = () => document.getAnimations().filter(({ playState }) => playState === "running");
    while (moving().length > 0) await Promise.allSettled(moving().map(({ finished }) => finished));
  });
}

/** How far the page can be scrolled sideways, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test("every page has a row in the table", () => {
  expect(Object.keys(pages).sort()).toEqual(pageFolders().sort());
});

/** Looks at the page as it stands at the width of a desk and of a phone, in both themes. */
async function expectUsable(page: Page, what: string): Promise<void> {
  for (const [width, theme] of looks) {
    await page.setViewportSize({ width, height: 900 });
    await showTheme(page, theme);
    const faults = await findFaults(page, theme === "dark" ? rulesOfColour : undefined);
    const seen = { what, width, theme, overflow: await overflow(page), faults };
    expect(seen).toEqual({ what, width, theme, overflow: 0, faults: [] });
  }
}

/** Pages that were found in order, as who saw them: where another address led as well. */
const done = new Set<string>();

/** The browser's console is watched all the while: a broken policy, an exception or a foreign host fails the test. */
describe("on a desk and on a phone, light and dark", () => {
  test.each(Object.entries(pages))("/%s can be used by everybody and fits", async (_, row) => {
    const reader = readerOf(row);
    const { page } = await visit(personOf(reader));
    for (const address of row.at(world)) {
      const answer = await open(page, address);
      expect([address, answer?.status()]).toEqual([address, 200]);
      const seen = `${reader} at ${page.url()}`;
      if (!done.has(seen)) await expectUsable(page, address);
      done.add(seen);
    }
  });

  test("so can what isn't there, and lists with nothing in them", async () => {
    const { page } = await visit({ as: world.people.admin, expected: /404/ });
    const answer = await open(page, "/nothing/here");
    expect(answer?.status()).toBe(404);
    await page.getByText("There’s nothing here").waitFor();
    await expectUsable(page, "nothing");
    for (const address of ["/favorites", "/notifications", "/submissions", "/u/root_of_all", "/upvoted"]) {
      await open(page, address);
      await expectUsable(page, address);
    }
  });

  test("so can what opens on a page: menus, forms and dialogs", async () => {
    const { page } = await visit({ as: world.people.author });
    await open(page, `/p/${world.posts.talked}/a-fine-play`);
    await page.locator("article[id^='c-']").first().getByRole("button", { name: "Reply" }).click();
    await page.getByLabel("Your reply").fill("**Well**");
    await page.getByRole("radio", { name: "Preview" }).last().check({ force: true });
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Edit" }).waitFor();
    await expectUsable(page, "a reply's preview and a menu");
    await page.getByRole("menuitem", { name: "Edit" }).click();
    await page.getByRole("dialog").getByLabel("Title").waitFor();
    await expectUsable(page, "a dialog");
    await open(page, "/submit");
    await page.getByLabel("Clip’s address").fill("https://clips.twitch.tv/SomethingNew");
    await page.getByRole("button", { name: "Look it up" }).click();
    await page.getByRole("button", { name: "Submit clip" }).click();
    await page.locator("[aria-invalid=true]").first().waitFor();
    await expectUsable(page, "a form with errors");
  });

  test("so can what opens around pictures", async () => {
    const { page } = await visit({ as: world.people.author });
    await open(page, `/p/${world.posts.picture}/a-fine-play`);
    await page.getByRole("button", { name: "Embed" }).click();
    await page.getByRole("dialog").getByLabel("BBCode").waitFor();
    await expectUsable(page, "embed codes");
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: /^Enlarge/ }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Zoom in" }).waitFor();
    await expectUsable(page, "a picture over the window");
    await open(page, `/albums/${world.album}/lakes`);
    await page.getByRole("button", { name: "Arrange" }).click();
    await page.getByRole("list", { name: "Order of the album" }).waitFor();
    await expectUsable(page, "an album's order");
    await open(page, "/library");
    await page.getByRole("checkbox").first().press("Space");
    await page.getByRole("button", { name: "Visibility" }).waitFor();
    await expectUsable(page, "a selection");
    await open(page, "/upload");
    const name = "a-file-with-a-name-that-goes-on-and-on-and-on-until-nobody-reads-it.png";
    await page
      .getByLabel("Images", { exact: true })
      .setInputFiles({ name, mimeType: "image/png", buffer: pngOf(40, 30) });
    await page.getByText("Ready to post").waitFor();
    await page.getByRole("button", { name: "Details" }).click();
    await expectUsable(page, "a file on its way");
  });
});
