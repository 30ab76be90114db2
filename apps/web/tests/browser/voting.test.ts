import { givenPost } from "@medley/api/testing";
import type { Page, Route } from "playwright";
import { beforeAll, describe, expect, test } from "vitest";
import { givenComment } from "../testing/content.ts";
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
});

/** A page whose answers from this procedure are held back until they are let go, in the order of their requests. */
async function holdBack(page: Page, procedure: string) {
  const held: (() => void)[] = [];
  await page.route(`**/api/trpc/${procedure}`, async (route: Route) => {
    const answer = await route.fetch();
    await new Promise<void>((resolve) => held.push(resolve));
    await route.fulfill({ response: answer });
  });
  return {
    /** Waits for so many requests in all to have been answered by the server. */
    answered: (count: number) => expect.poll(() => held.length).toBe(count),
    letGo: (number: number) => held[number - 1]?.(),
  };
}

const pressed = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).first().getAttribute("aria-pressed");

async function openPost(page: Page): Promise<string> {
  const id = await givenPost(site.db, { authorId: ada.id, title: "Voted on" });
  await open(page, `/p/${id}/a-fine-play`);
  return id;
}

describe("a vote", () => {
  test("shows before the server answers, and an answer that a newer press overtook changes nothing", async () => {
    const { page } = await visit({ as: ben });
    const postId = await openPost(page);
    const votes = await holdBack(page, "vote.cast");
    const score = () => page.getByRole("group", { name: "Vote", exact: true }).first().textContent();
    await page.getByRole("button", { name: "Vote up", exact: true }).click();
    await expect.poll(async () => [await pressed(page, "Vote up"), await score()]).toEqual(["true", "Vote1"]);
    await votes.answered(1);
    await page.getByRole("button", { name: "Vote down", exact: true }).click();
    await expect.poll(async () => [await pressed(page, "Vote down"), await score()]).toEqual(["true", "Vote−1"]);
    votes.letGo(1);
    // The second goes out once the first is settled, whose "up" must not come back.
    await votes.answered(2);
    await expect.poll(async () => [await pressed(page, "Vote down"), await score()]).toEqual(["true", "Vote−1"]);
    await page.getByRole("button", { name: "Vote down", exact: true }).click();
    votes.letGo(2);
    await votes.answered(3);
    votes.letGo(3);
    await expect.poll(score).toBe("Vote0");
    expect(await site.db.prisma.postVote.count({ where: { postId } })).toBe(0);
  });

  test("that fails is taken back, and why is said", async () => {
    const { page } = await visit({ as: ben, expected: /503/ });
    await openPost(page);
    await page.route("**/api/trpc/vote.cast", (route) =>
      route.fulfill({
        status: 503,
        json: {
          error: { message: "Not now.", code: -32000, data: { code: "unavailable", httpStatus: 503, facts: {} } },
        },
      }),
    );
    await page.getByRole("button", { name: "Vote up", exact: true }).click();
    await page.getByText("We can’t reach that right now").waitFor();
    await expect.poll(() => pressed(page, "Vote up")).toBe("false");
    await page.unroute("**/api/trpc/vote.cast");
    await page.getByRole("button", { name: "Vote up", exact: true }).click();
    await expect.poll(() => pressed(page, "Vote up")).toBe("true");
  });

  test("on one's own post is refused in words", async () => {
    const { page } = await visit({ as: ada, expected: /403/ });
    const postId = await openPost(page);
    await page.getByRole("button", { name: "Vote up", exact: true }).click();
    await page.getByText("your own post").waitFor();
    await expect.poll(() => pressed(page, "Vote up")).toBe("false");
    expect(await site.db.prisma.postVote.count({ where: { postId } })).toBe(0);
  });
});

test("a favourite and a comment's vote settle on the last press too", async () => {
  const { page } = await visit({ as: ben });
  const postId = await givenPost(site.db, { authorId: ada.id, title: "Kept" });
  await givenComment(site, postId, ada, "<p>First!</p>");
  await open(page, `/p/${postId}/a-fine-play`);
  const favorites = await holdBack(page, "favorite.set");
  await page.getByRole("button", { name: "Keep as a favourite, 0" }).first().click();
  await favorites.answered(1);
  await page.getByRole("button", { name: "Remove from favourites, 1" }).first().click();
  favorites.letGo(1);
  await favorites.answered(2);
  await page.getByRole("button", { name: "Keep as a favourite, 0" }).first().waitFor({ timeout: 1_000 });
  favorites.letGo(2);
  await expect.poll(() => site.db.prisma.favorite.count({ where: { postId } })).toBe(0);

  const votes = await holdBack(page, "comment.vote");
  await page.getByRole("button", { name: "Vote comment up" }).click();
  await votes.answered(1);
  await page.getByRole("button", { name: "Vote comment down" }).click();
  votes.letGo(1);
  await votes.answered(2);
  await expect.poll(() => pressed(page, "Vote comment down")).toBe("true");
  votes.letGo(2);
  await expect.poll(() => pressed(page, "Vote comment down")).toBe("true");
});
