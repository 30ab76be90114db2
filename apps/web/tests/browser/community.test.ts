import { givenPost } from "@medley/api/testing";
import type { Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { change } from "../testing/call.ts";
import { findDrift } from "../testing/drift.ts";
import { open, reopen } from "../testing/open.ts";
import { givenPeople, givenPerson, type Person } from "../testing/people.ts";
import { useBrowser } from "../testing/use-browser.ts";
import { useMedley } from "../testing/use-medley.ts";

const site = useMedley();
const visit = useBrowser(site);
const password = "five brave violet otters";
const title = "The jump nobody believed";
const hostile = `<script>document.title = "taken"</script><img src=x onerror="document.title = 'taken'"> **really**`;

let mod: Person;
let ben: Person;
let others: Person[];
beforeAll(async () => {
  mod = await givenPerson(site, "mod", { role: "moderator" });
  ben = await givenPerson(site, "ben");
  others = await givenPeople(site, ["cleo", "dan", "eve"]);
  for (const hours of [2, 3, 4]) {
    const publishedAt = new Date(Date.now() - hours * 3_600_000);
    const postId = await givenPost(site.db, { authorId: mod.id, title: `Clip of ${hours} hours ago`, publishedAt });
    for (const voter of others) await change(site, voter, "vote.cast", { postId, value: 1 });
  }
});

const card = (page: Page) => page.getByRole("article", { name: title });
const score = (page: Page) => page.getByRole("group", { name: "Vote", exact: true }).first().textContent();
const places = (page: Page) => page.locator("article[data-post] h2").allTextContents();

/** In the order in which a community lives it; each step stands on the one before. */
describe("a clip's way", () => {
  test("begins with somebody who signs up and submits it by hand", async () => {
    const { page } = await visit();
    await open(page, "/");
    await page.getByRole("banner").getByRole("link", { name: "Sign up" }).click();
    await page.getByLabel("Name").fill("nova");
    await page.getByLabel("E-mail address").fill("nova@example.org");
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByRole("button", { name: "Account of nova" }).first().waitFor();

    await page.getByRole("banner").getByRole("link", { name: "Submit" }).click();
    await page.getByLabel("Clip’s address").fill("https://clips.twitch.tv/BraveVioletOtter-x1");
    await page.getByRole("button", { name: "Look it up" }).click();
    await page.getByLabel("Title").fill(title);
    await page.getByLabel("Channel").fill("otterline");
    await page.getByLabel("Game").fill("Celeste");
    await page.getByLabel("Tags").fill("speedrun");
    await page.keyboard.press("Enter");
    await page.getByLabel("Note to the moderators").fill("It really happened.");
    await page.getByRole("button", { name: "Submit clip" }).click();
    await page.getByText("Your clip is in the queue").waitFor();

    await page.getByRole("link", { name: "Your submissions" }).click();
    const own = page.getByRole("article", { name: title });
    await own.waitFor();
    await expect.poll(() => own.textContent()).toContain("Waiting");
  });

  test("is hidden from others until a moderator approves it in the queue", async () => {
    const visitor = await visit();
    await open(visitor.page, "/?sort=new");
    await expect.poll(() => places(visitor.page)).toHaveLength(3);

    const { page } = await visit({ as: mod });
    await open(page, "/");
    await page.getByRole("link", { name: "Queue" }).first().click();
    const waiting = page.getByRole("article", { name: title });
    await waiting.getByText("It really happened.").waitFor();
    await waiting.getByRole("button", { name: "Approve" }).click();
    await waiting.waitFor({ state: "detached" });
    await expect.poll(() => site.db.prisma.post.count({ where: { title, status: "active" } })).toBe(1);
  });

  test("leads into new, for everybody, and to the end of hot", async () => {
    const { page } = await visit();
    // A feed's order is kept for a minute, so each look at hot here is at a feed of its own with the same posts in it.
    await open(page, "/?excludeTags=unused");
    expect((await places(page)).indexOf(title)).toBe(3);
    await page.getByRole("link", { name: "New", exact: true }).click();
    await page.waitForURL("**/?sort=new*");
    await card(page).waitFor();
    expect((await places(page))[0]).toBe(title);
    await expect.poll(() => card(page).textContent()).toMatch(/nova.*Celeste.*otterline.*speedrun/s);
  });

  test("goes on with a member who votes, comments and keeps it", async () => {
    const { page } = await visit({ as: ben });
    await open(page, "/?sort=new");
    await card(page).getByRole("link", { name: title }).click();
    await page.waitForURL("**/p/**");
    await page.getByRole("button", { name: "Vote up", exact: true }).click();
    await expect.poll(() => score(page)).toContain("1");
    await expect
      .poll(() => page.getByRole("button", { name: "Vote up", exact: true }).getAttribute("aria-pressed"))
      .toBe("true");

    await page.getByLabel("Your comment").fill(`I was there. ${hostile}`);
    await page.getByRole("button", { name: "Comment", exact: true }).click();
    const said = page.locator("article[id^='c-']").first();
    await said.getByText("I was there.").waitFor();
    await page
      .getByRole("button", { name: /Keep as a favourite/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Remove from favourites, 1" }).first().waitFor();

    await reopen(page);
    await expect.poll(() => score(page)).toContain("1");
    await page.getByRole("button", { name: "Remove from favourites, 1" }).first().waitFor();
    for (const address of ["/favorites", "/upvoted"]) {
      await open(page, address);
      await page.getByRole("link", { name: title }).first().waitFor();
    }
  });

  test("lets HTML in a comment do nothing, for whoever reads it", async () => {
    const { page } = await visit();
    await open(page, "/?sort=new");
    await card(page)
      .getByRole("link", { name: /Comments, 1/ })
      .click();
    const said = page.locator("article[id^='c-']").first();
    await said.getByText("I was there.").waitFor();
    await expect.poll(() => said.textContent()).toContain('<script>document.title = "taken"</script>');
    await expect.poll(() => said.locator("strong").textContent()).toBe("really");
    await expect.poll(() => page.locator("#comments").locator("script, img[onerror]").count()).toBe(0);
    await expect.poll(() => page.title()).toContain(title);
  });

  test("is answered by its author, who hears of all that happened", async () => {
    const { page } = await visit();
    await open(page, "/sign-in?next=/notifications");
    await page.getByLabel("Name or e-mail address").fill("nova");
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL("**/notifications");
    const news = page.getByRole("listitem").filter({ hasText: /approved|published|accepted/i });
    await news.waitFor();
    const told = await site.db.prisma.notification.count();
    await news.getByRole("button", { name: "Delete" }).click();
    await expect.poll(() => news.count()).toBe(0);
    await expect.poll(() => site.db.prisma.notification.count()).toBe(told - 1);
    await open(page, "/settings/reading");
    await page.getByLabel("Somebody names me").uncheck();
    const muted = () => site.db.prisma.profile.count({ where: { mutedNotifications: { has: "mention" } } });
    await expect.poll(muted).toBe(1);

    await open(page, "/?sort=new");
    await card(page).getByRole("link", { name: title }).click();
    const said = page.locator("article[id^='c-']").filter({ hasText: "I was there." });
    await said.getByRole("button", { name: "Reply" }).click();
    await page.getByLabel("Your reply").fill("So was I!");
    await page.getByRole("button", { name: "Reply", exact: true }).last().click();
    await page.locator("article[id^='c-']").filter({ hasText: "So was I!" }).waitFor();
    await said.getByRole("button", { name: "Vote comment up" }).click();
    await expect.poll(() => site.db.prisma.commentVote.count()).toBe(1);
  });

  test("has climbed in hot by one vote, and by more to the top", async () => {
    const { page } = await visit();
    await open(page, "/?kind=clip");
    expect((await places(page)).indexOf(title)).toBe(1);
    const { id: postId } = await site.db.prisma.post.findFirstOrThrow({ where: { title } });
    for (const voter of others) await change(site, voter, "vote.cast", { postId, value: 1 });
    await open(page, "/?excludeTags=nobodys");
    expect((await places(page)).indexOf(title)).toBe(0);
  });

  test("loses a vote that is taken back", async () => {
    const { page } = await visit({ as: ben });
    await open(page, "/?sort=new");
    const up = card(page).getByRole("button", { name: "Vote up", exact: true });
    await expect.poll(() => up.getAttribute("aria-pressed")).toBe("true");
    await up.click();
    await expect.poll(() => up.getAttribute("aria-pressed")).toBe("false");
    await card(page).getByRole("button", { name: "Vote down", exact: true }).click();
    const down = card(page).getByRole("button", { name: "Vote down", exact: true });
    await expect.poll(() => down.getAttribute("aria-pressed")).toBe("true");
    await expect.poll(() => site.db.prisma.postVote.count({ where: { userId: ben.id, value: -1 } })).toBe(1);
    await down.click();
    await expect.poll(() => site.db.prisma.postVote.count({ where: { userId: ben.id } })).toBe(0);
    await reopen(page);
    await expect
      .poll(() => card(page).getByRole("group", { name: "Vote", exact: true }).first().textContent())
      .toContain("3");
  });

  test("leaves every counter equal to its rows", async () => {
    expect(await findDrift(site.db)).toEqual([]);
  });
});
