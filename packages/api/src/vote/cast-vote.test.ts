import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, givenPost, type TestApp, type TestMember } from "../testing/index.ts";
import type { VoteValue } from "./schema.ts";

describe("vote.cast", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  async function expectExact(postIds: string[]) {
    const { rows } = await t.db.pool.query(
      `select l.post_id, l.up, l.down, l.score, count(*) filter (where v.value = 1)::int as ups,
         count(*) filter (where v.value = -1)::int as downs
       from listings l left join post_votes v using (post_id) where l.post_id = any($1) group by l.post_id`,
      [postIds],
    );
    expect(rows).toHaveLength(postIds.length);
    for (const row of rows) expect([row.up, row.down, row.score]).toEqual([row.ups, row.downs, row.ups - row.downs]);
    const drift = await t.db.pool.query(
      `select u.username, u.karma, 100 + coalesce(sum(e.delta), 0)::int as ledger
       from users u left join karma_events e on e.user_id = u.id group by u.id having u.karma <> 100 + coalesce(sum(e.delta), 0)`,
    );
    expect(drift.rows).toEqual([]);
  }

  test("answers the new score and the own vote; twice changes nothing; 0 takes it back", async () => {
    const postId = await givenPost(t.db, { authorId: t.alice.id });
    const cast = (value: VoteValue) => t.bob.call.vote.cast({ postId, value });
    expect(await cast(1)).toEqual({ score: 1, vote: 1 });
    expect(await cast(1)).toEqual({ score: 1, vote: 1 });
    expect(await cast(-1)).toEqual({ score: -1, vote: -1 });
    expect(await cast(0)).toEqual({ score: 0, vote: 0 });
    expect(await cast(0)).toEqual({ score: 0, vote: 0 });
    await expectExact([postId]);
  });

  test("a card shows the new score at once, though cards are cached", async () => {
    const postId = await givenPost(t.db, { authorId: t.alice.id, broadcaster: "cards" });
    const score = async () => (await t.visitor.feed.list({ broadcaster: "cards" })).items[0]?.score;
    expect(await score()).toBe(0);
    await t.bob.call.vote.cast({ postId, value: 1 });
    expect(await score()).toBe(1);
  });

  test("karma follows: +1, a flip is -2, a retract gives it back, and voting pays the voter nothing", async () => {
    const author = await t.member("karma_author");
    const postId = await givenPost(t.db, { authorId: author.id });
    const karma = async (of: TestMember) => (await t.db.prisma.user.findUniqueOrThrow({ where: { id: of.id } })).karma;
    const before = await karma(t.bob);
    const steps: number[] = [];
    for (const value of [1, -1, 0] as const) {
      await t.bob.call.vote.cast({ postId, value });
      steps.push(await karma(author));
    }
    expect(steps).toEqual([101, 99, 100]);
    expect(await karma(t.bob)).toBe(before);
  });

  test("one's own post, a hidden post, a missing post and a visitor are refused", async () => {
    const own = await givenPost(t.db, { authorId: t.bob.id });
    const pending = await givenPost(t.db, { authorId: t.alice.id, status: "pending" });
    const missing = "01900000-0000-7000-8000-000000000000";
    const cast = (postId: string) => t.bob.call.vote.cast({ postId, value: 1 });
    await expect(cast(own)).rejects.toMatchObject({ code: "FORBIDDEN", cause: { facts: { reason: "own_post" } } });
    await expect(cast(pending)).rejects.toMatchObject({ code: "NOT_FOUND", message: "Post was not found." });
    await expect(cast(missing)).rejects.toMatchObject({ code: "NOT_FOUND", message: "Post was not found." });
    await expect(t.visitor.vote.cast({ postId: own, value: 1 })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("two hundred members who vote, flip and retract at once leave every counter exact", async () => {
    const posts = await Promise.all(
      Array.from({ length: 5 }, (_, n) => givenPost(t.db, { authorId: n % 2 === 0 ? t.alice.id : t.admin.id })),
    );
    const members = await Promise.all(Array.from({ length: 200 }, (_, n) => t.member(`voter_${n}`)));
    await Promise.all(
      members.map(async (member, n) => {
        for (const [step, value] of ([1, -1, 0, 1] as const).slice(0, 1 + (n % 4)).entries()) {
          await Promise.all(
            posts.map((postId) => member.call.vote.cast({ postId, value: (n + step) % 3 === 0 ? 1 : value })),
          );
        }
      }),
    );
    await expectExact(posts);
  }, 60_000);

  test("any order of votes by a few members ends exact (property)", async () => {
    const posts = await Promise.all([
      givenPost(t.db, { authorId: t.alice.id }),
      givenPost(t.db, { authorId: t.alice.id }),
    ]);
    const voters = [t.bob, t.moderator, t.admin];
    const act = fc.record({ voter: fc.nat(2), post: fc.nat(1), value: fc.constantFrom<VoteValue>(-1, 0, 1) });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), async (acts) => {
        await Promise.all(
          acts.map(({ voter, post, value }) => voters[voter]?.call.vote.cast({ postId: posts[post] ?? "", value })),
        );
        await expectExact(posts);
      }),
      { numRuns: 15 },
    );
  });

  test("removing thousands of votes in one statement leaves counters and karma exact", async () => {
    const posts = await Promise.all(Array.from({ length: 20 }, () => givenPost(t.db, { authorId: t.alice.id })));
    const leaver = await t.member("leaver");
    for (const postId of posts) await leaver.call.vote.cast({ postId, value: 1 });
    await t.db.pool.query("delete from post_votes where user_id = $1", [leaver.id]);
    await expectExact(posts);
  });
});
