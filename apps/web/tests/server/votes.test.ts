import { givenPost } from "@medley/api/testing";
import { describe, expect, test } from "vitest";
import { ask, change, Refusal } from "../testing/call.ts";
import { findDrift } from "../testing/drift.ts";
import { givenPeople, givenPerson, type Person } from "../testing/people.ts";
import { useMedley } from "../testing/use-medley.ts";

type Value = -1 | 0 | 1;

/** How often each member changes their mind, over all posts. */
const changes = 6;
const medley = useMedley({ DB_MAX_OPEN_CONNS: "20" });

/** The same numbers each time: of each member's votes most go up, every third is a flip or a retract. */
function plan(voter: number): { post: number; value: Value }[] {
  return Array.from({ length: changes }, (_, step) => {
    const dice = (voter * 7919 + step * 104_729 + voter * step * 31) % 100;
    return { post: (voter + step * step) % 5, value: dice < 55 ? 1 : dice < 75 ? -1 : 0 };
  });
}

describe("200 members voting on 5 posts at once", () => {
  test("leave exactly their last votes, counters that equal the rows, and karma that equals its ledger", async () => {
    const authors = await givenPeople(medley, ["ada", "ben", "cleo", "dan", "eve"]);
    const posts = await Promise.all(authors.map(({ id }) => givenPost(medley.db, { authorId: id })));
    const voters = await givenPeople(
      medley,
      Array.from({ length: 200 }, (_, n) => `voter_${n}`),
    );

    const expected = new Map<string, Value>();
    let [flips, retracts] = [0, 0];
    async function vote(voter: Person, number: number) {
      for (const { post, value } of plan(number)) {
        const postId = posts[post] ?? "";
        const key = `${voter.id} ${postId}`;
        const before = expected.get(key) ?? 0;
        if (before && value === -before) flips += 1;
        if (before && value === 0) retracts += 1;
        expected.set(key, value);
        const cast = () => change<{ vote: Value; score: number }>(medley, voter, "vote.cast", { postId, value });
        // Every eighth is pressed twice at once: the second changes nothing.
        const answers = await Promise.all(number % 8 === 0 ? [cast(), cast()] : [cast()]);
        for (const answer of answers) expect(answer.vote).toBe(value);
      }
    }
    await Promise.all(voters.map(vote));
    expect(flips).toBeGreaterThan(50);
    expect(retracts).toBeGreaterThan(50);

    const rows = await medley.db.prisma.postVote.findMany();
    const kept = rows.map((row) => [`${row.userId} ${row.postId}`, row.value] as const);
    expect(new Map(kept.sort())).toEqual(new Map([...expected].filter(([, value]) => value !== 0).sort()));

    const listings = await medley.db.prisma.listing.findMany();
    for (const { postId, up, down } of listings) {
      const own = rows.filter((row) => row.postId === postId);
      expect({ up, down }).toEqual({
        up: own.filter(({ value }) => value === 1).length,
        down: own.filter(({ value }) => value === -1).length,
      });
    }
    const total = (postId: string) => rows.reduce((sum, row) => sum + (row.postId === postId ? row.value : 0), 0);
    for (const [index, author] of authors.entries()) {
      const { karma } = await medley.db.prisma.user.findUniqueOrThrow({ where: { id: author.id } });
      expect(karma).toBe(100 + total(posts[index] ?? ""));
    }
    expect(await findDrift(medley.db)).toEqual([]);

    // What everybody reads is the same numbers, though the cards were asked for all along.
    const { items } = await ask<{ items: { id: string; score: number }[] }>(medley, "feed.list", { sort: "top" });
    expect(new Map(items.map(({ id, score }) => [id, score]))).toEqual(new Map(posts.map((id) => [id, total(id)])));
  });

  test("tell each author of a milestone once", async () => {
    const milestones = await medley.db.prisma.notification.findMany({ where: { kind: "milestone" } });
    const names = milestones.map(({ postId, milestone }) => `${postId} ${milestone}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(5);
  });
});

test("an author's vote on their own post is refused and counts nothing", async () => {
  const author = await givenPerson(medley, "selfish");
  const postId = await givenPost(medley.db, { authorId: author.id });
  const refused = await change(medley, author, "vote.cast", { postId, value: 1 }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ code: "forbidden" });
  expect(await medley.db.prisma.postVote.count({ where: { postId } })).toBe(0);
});
