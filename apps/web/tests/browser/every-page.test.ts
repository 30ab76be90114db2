import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { pageFolders, pages, readerOf } from "../testing/addresses.ts";
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

/** What axe calls serious or critical: the rule, and where it is broken. */
async function findFaults(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`));
}

/** Everything in light, then what a theme can change in dark. */
async function findFaultsInBothThemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await findFaults(page);
  await page.emulateMedia({ colorScheme: "dark" });
  // The new colours are there with the next frame, or after the transition that leads to them.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
  const dark = await findFaults(page, ["color-contrast", "link-in-text-block"]);
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}

/** How far the page can be scrolled sideways, in pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

test("every page has a row in the table", () => {
  expect(Object.keys(pages).sort()).toEqual(pageFolders().sort());
});

/** The browser's console is watched all the while: a broken policy, an exception or a foreign host fails the test. */
describe.each([390, 1440])("at %i pixels", (width) => {
  test.each(Object.entries(pages))("/%s can be used by everybody and fits", async (_, row) => {
    const { page } = await visit({ ...personOf(readerOf(row)), width });
    for (const address of row.at(world)) {
      const answer = await open(page, address);
      expect([address, answer?.status()]).toEqual([address, 200]);
      expect([address, await overflow(page)]).toEqual([address, 0]);
      expect([address, await findFaultsInBothThemes(page)]).toEqual([address, []]);
    }
  });

  test("so can what isn't there, and lists with nothing in them", async () => {
    const { page } = await visit({ as: world.people.admin, width, expected: /404/ });
    const answer = await open(page, "/nothing/here");
    expect(answer?.status()).toBe(404);
    await page.getByText("There’s nothing here").waitFor();
    expect(await findFaultsInBothThemes(page)).toEqual([]);
    for (const address of ["/favorites", "/notifications", "/submissions", "/u/root_of_all"]) {
      await open(page, address);
      expect([address, await overflow(page)]).toEqual([address, 0]);
      expect([address, await findFaultsInBothThemes(page)]).toEqual([address, []]);
    }
  });

  test("so can what opens on a page: menus, forms and dialogs", async () => {
    const { page } = await visit({ as: world.people.author, width });
    await open(page, `/p/${world.posts.talked}/a-fine-play`);
    await page.locator("article[id^='c-']").first().getByRole("button", { name: "Reply" }).click();
    await page.getByLabel("Your reply").fill("**Well**");
    await page.getByRole("radio", { name: "Preview" }).last().check({ force: true });
    await page.getByRole("button", { name: "More" }).click();
    expect(await findFaultsInBothThemes(page)).toEqual([]);
    await page.getByRole("menuitem", { name: "Edit" }).click();
    await page.getByRole("dialog").getByLabel("Title").waitFor();
    expect(await findFaultsInBothThemes(page)).toEqual([]);
    await open(page, "/submit");
    await page.getByLabel("Clip’s address").fill("https://clips.twitch.tv/SomethingNew");
    await page.getByRole("button", { name: "Look it up" }).click();
    await page.getByRole("button", { name: "Submit clip" }).click();
    await page.locator("[aria-invalid=true]").first().waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await findFaultsInBothThemes(page)).toEqual([]);
  });
});
