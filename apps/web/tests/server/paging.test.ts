import { beforeAll, expect, test } from "vitest";
import { ask, change } from "../testing/call.ts";
import { givenFeed } from "../testing/content.ts";
import { givenPeople, givenPerson, type Person } from "../testing/people.ts";
import { useMedley } from "../testing/use-medley.ts";

const site = useMedley();
let posts: string[];
let voters: Person[];
beforeAll(async () => {
  posts = await givenFeed(site, await givenPerson(site, "ada"), 90);
  voters = await givenPeople(
    site,
    Array.from({ length: 6 }, (_, n) => `voter_${n}`),
  );
});

interface Page {
  items: { id: string }[];
  nextCursor: string | null;
}

/** Everybody votes for whatever the order will move most: the last posts up, the first ones down. */
async function stir(turn: number): Promise<void> {
  const votes = voters.flatMap((voter, n) => [
    change(site, voter, "vote.cast", { postId: posts[posts.length - 1 - ((turn * 7 + n) % 40)], value: 1 }),
    change(site, voter, "vote.cast", { postId: posts[(turn * 11 + n) % 40], value: -1 }),
  ]);
  await Promise.all(votes);
}

test.each(["hot", "new", "top", "rising", "discussed", "controversial"])(
  "%s, read page by page while votes arrive, is the whole it was at first, each post once",
  async (sort) => {
    await stir(0);
    const input = { sort, window: "all" };
    const whole: Page = await ask(site, "feed.list", { ...input, limit: 100 });
    const read: string[] = [];
    let cursor: string | null | undefined;
    for (let turn = 1; cursor !== null; turn += 1) {
      const page: Page = await ask(site, "feed.list", { ...input, limit: 17, cursor });
      read.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
      await stir(turn);
    }
    expect(read).toEqual(whole.items.map(({ id }) => id));
    expect(new Set(read).size).toBe(read.length);
    // Controversial is about posts that were voted both ways; all others hold everything there is.
    if (sort === "controversial") expect(read.length).toBeGreaterThan(0);
    else expect([...read].sort()).toEqual([...posts].sort());
  },
);
