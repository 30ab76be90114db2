import type { Page } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { signUpAndIn, testPassword } from "../../server/testing/sign-in.ts";
import { change } from "../testing/call.ts";
import { givenComment, givenFeed } from "../testing/content.ts";
import { open } from "../testing/open.ts";
import { givenPerson, type Person } from "../testing/people.ts";
import { useBrowser } from "../testing/use-browser.ts";
import { useMedley } from "../testing/use-medley.ts";

const site = useMedley();
const visit = useBrowser(site);
let ada: Person;
let ben: Person;
let posts: string[];
beforeAll(async () => {
  ada = await givenPerson(site, "ada");
  ben = await givenPerson(site, "ben");
  posts = await givenFeed(site, ada, 6);
  await givenComment(site, posts[0] ?? "", ada, "<p>First!</p>");
});

/** The name of whatever has the focus: a card's title, a control's label. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    const labelledBy = document.getElementById(element?.getAttribute("aria-labelledby") ?? "");
    return labelledBy?.textContent ?? element?.getAttribute("aria-label") ?? element?.tagName ?? "";
  });

const ownVotes = async () =>
  (await site.db.prisma.postVote.findMany({ where: { userId: ben.id } })).map(({ postId, value }) => [postId, value]);

async function openFeed(page: Page) {
  await open(page, "/?sort=new");
}

describe("in a feed", () => {
  test("j and k go from card to card, a and z vote, twice takes back", async () => {
    const { page } = await visit({ as: ben });
    await openFeed(page);
    for (const [key, title] of [
      ["j", "Post 1"],
      ["j", "Post 2"],
      ["j", "Post 3"],
      ["k", "Post 2"],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => focused(page)).toBe(title);
    }
    await page.keyboard.press("a");
    await expect.poll(ownVotes).toEqual([[posts[1], 1]]);
    await page.keyboard.press("z");
    await expect.poll(ownVotes).toEqual([[posts[1], -1]]);
    await page.keyboard.press("z");
    await expect.poll(ownVotes).toEqual([]);
    await expect.poll(() => focused(page)).toBe("Post 2");
  });

  test("Enter opens the card, c its comments, and going back returns to the feed", async () => {
    const { page } = await visit();
    await openFeed(page);
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Post 1" }).waitFor();
    await page.goBack();
    await page.getByRole("article", { name: "Post 1", exact: true }).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("c");
    await page.waitForURL("**#comments");
    await page.getByText("First!").waitFor();
  });

  test("? shows the keys; Esc closes and gives the focus back", async () => {
    const { page } = await visit();
    await openFeed(page);
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Keyboard" });
    await dialog.waitFor();
    // From its last control Tab goes on to the browser's own, never to the page behind.
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main, header, nav") ?? null)).toBeNull();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => focused(page)).toBe("Post 2");
  });

  test("a visitor's vote leads to the sign-in page and from there back", async () => {
    const { page } = await visit();
    await openFeed(page);
    await page.keyboard.press("j");
    await page.keyboard.press("a");
    await page.waitForURL("**/sign-in?next=*");
    expect(new URL(page.url()).searchParams.get("next")).toBe("/?sort=new");
  });

  test("keys with Ctrl, and keys while one types, are left alone", async () => {
    const { page } = await visit({ as: ben });
    await openFeed(page);
    await page.keyboard.press("j");
    await page.keyboard.press("Control+a");
    await open(page, "/submit");
    await page.getByLabel("Clip’s address").fill("");
    await page.keyboard.type("ajzck?");
    await expect.poll(() => page.getByLabel("Clip’s address").inputValue()).toBe("ajzck?");
    expect(await ownVotes()).toEqual([]);
  });

  test("the first Tab offers to skip to the content", async () => {
    const { page } = await visit();
    await openFeed(page);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("content");
  });
});

describe("on a post", () => {
  test("c goes to the comment box, Ctrl+Enter sends, and the new comment has the focus", async () => {
    const { page } = await visit({ as: ben });
    await open(page, `/p/${posts[0]}/a-fine-play`);
    await page.keyboard.press("c");
    await page.keyboard.type("jazz?");
    await expect.poll(() => page.getByLabel("Your comment").inputValue()).toBe("jazz?");
    await page.keyboard.press("Control+Enter");
    const said = page.locator("article[id^='c-']").filter({ hasText: "jazz?" });
    await said.waitFor();
    await expect.poll(() => said.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("a reply opens in place, Esc leaves it, and what was written is still there afterwards", async () => {
    const { page } = await visit({ as: ben });
    await open(page, `/p/${posts[0]}/a-fine-play`);
    const reply = page
      .locator("article[id^='c-']")
      .filter({ hasText: "First!" })
      .getByRole("button", { name: "Reply" });
    await reply.focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Your reply").waitFor();
    await page.keyboard.type("Second");
    await page.keyboard.press("Escape");
    await page.getByLabel("Your reply").waitFor({ state: "detached" });
    await reply.press("Enter");
    await expect.poll(() => page.getByLabel("Your reply").inputValue()).toBe("Second");
  });

  test.each(["Escape", "Cancel"])(
    "its menu works by arrows, and a dialog left by %s gives the focus back",
    async (way) => {
      const { page } = await visit({ as: ada });
      await open(page, `/p/${posts[1]}/a-fine-play`);
      await page.getByRole("button", { name: "More", exact: true }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Edit");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("Delete");
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog", { name: "Delete this post?" });
      await dialog.waitFor();
      if (way === "Escape") await page.keyboard.press("Escape");
      else await dialog.getByRole("button", { name: "Cancel" }).press("Enter");
      await dialog.waitFor({ state: "detached" });
      await expect.poll(() => focused(page)).toBe("More");
    },
  );
});

test("the queue is worked by keys alone", async () => {
  const mod = await givenPerson(site, "mod", { role: "moderator" });
  for (const name of ["one", "two", "three"]) await submitted(name);
  const { page } = await visit({ as: mod });
  await open(page, "/queue");
  await page.keyboard.press("j");
  await expect.poll(() => focused(page)).toBe("Submission one");
  await page.keyboard.press("a");
  await expect.poll(() => focused(page)).toBe("Submission two");
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: "Reject this submission?" });
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => focused(page)).toBe("Submission two");
  await page.keyboard.press("r");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect.poll(() => focused(page)).toBe("Submission three");
  const states = async () =>
    (await site.db.prisma.submission.findMany({ orderBy: { submittedAt: "asc" } })).map(({ state }) => state);
  await expect.poll(states).toEqual(["approved", "rejected", "pending"]);
});

test("a member signs in, submits and comments without a mouse, from control to control by Tab", async () => {
  await change(site, await signedUp("nomouse"), "profile.update", { displayName: "No Mouse" });
  const { page } = await visit();
  await open(page, "/");
  await tabTo(page, "Sign in");
  await page.keyboard.press("Enter");
  await page.getByLabel("Password", { exact: true }).waitFor();
  await tabTo(page, "Name or e-mail address");
  await page.keyboard.type("nomouse");
  await tabTo(page, "Password");
  await page.keyboard.type(testPassword);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Account of No Mouse" }).first().waitFor();

  await tabTo(page, "Submit");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Submit a clip" }).waitFor();
  await tabTo(page, "Clip’s address");
  await page.keyboard.type("https://clips.twitch.tv/ByKeysAlone");
  await page.keyboard.press("Enter");
  await page.getByLabel("Channel").waitFor();
  await tabTo(page, "Title");
  await page.keyboard.type("By keys alone");
  await tabTo(page, "Channel");
  await page.keyboard.type("somebody");
  await tabTo(page, "Submit clip");
  await page.keyboard.press("Enter");
  await page.getByText("Your clip is in the queue").waitFor();

  await open(page, `/p/${posts[2]}/a-fine-play`);
  await tabTo(page, "Your comment");
  await page.keyboard.type("Typed, not clicked");
  await tabTo(page, "Comment");
  await page.keyboard.press("Enter");
  await page.locator("article[id^='c-']").filter({ hasText: "Typed, not clicked" }).waitFor();
});

/** Presses Tab until the control of this name has the focus; throws when it can't be reached so. */
async function tabTo(page: Page, name: string): Promise<void> {
  const reached: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => {
      const element = document.activeElement;
      const labels =
        element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement ? element.labels : null;
      return (labels?.[0]?.textContent ?? element?.getAttribute("aria-label") ?? element?.textContent ?? "").trim();
    });
    if (label === name) return;
    reached.push(label.slice(0, 30));
  }
  throw new Error(`${name} can't be reached by Tab, only ${[...new Set(reached)].join(" · ")}`);
}

/** A member with a password, as signing up makes them. */
async function signedUp(username: string): Promise<Person> {
  const cookie = await signUpAndIn(site.url, username);
  const { id } = await site.db.prisma.user.findFirstOrThrow({ where: { username } });
  return { id, username, session: cookie.slice(cookie.indexOf("=") + 1), cookie };
}

async function submitted(name: string): Promise<void> {
  const { id: authorId } = ben;
  const postId = (await givenFeed(site, ben, 1))[0] ?? "";
  await site.db.prisma.post.update({
    where: { id: postId, authorId },
    data: { title: `Submission ${name}`, status: "pending", publishedAt: null },
  });
  await site.db.prisma.submission.create({ data: { postId } });
}
