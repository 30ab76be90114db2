import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clipInput, createTestApp, givenPost, statementsOf, type TestApp } from "../testing/index.ts";

describe("submission.mine", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  test("shows the member's own posts in every state but deleted, newest first, and nobody else's", async () => {
    const authorId = t.alice.id;
    const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 0, minute));
    const states = ["pending", "active", "rejected", "removed", "deleted"] as const;
    const ids: string[] = [];
    for (const [minute, status] of states.entries()) {
      ids.push(await givenPost(t.db, { authorId, status, publishedAt: at(minute) }));
    }
    await givenPost(t.db, { authorId: t.bob.id });
    const { items } = await t.alice.call.submission.mine();
    expect(items.map(({ id }) => id)).toEqual([...ids].slice(0, 4).reverse());
    expect(items.map(({ status }) => status)).toEqual(["removed", "rejected", "active", "pending"]);
  });

  test("pages concatenated equal the whole, also where dates are equal; one statement whatever the size", async () => {
    const member = await t.member("prolific");
    const publishedAt = new Date("2026-11-01T00:00:00Z");
    for (let n = 0; n < 55; n += 1) await givenPost(t.db, { authorId: member.id, publishedAt });
    const mine = member.call.submission.mine;
    const whole = (await mine({ limit: 100 })).items.map(({ id }) => id);
    expect(whole).toHaveLength(55);
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await mine({ limit: 10, ...(cursor && { cursor }) });
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(paged).toEqual(whole);
    expect([await statementsOf(() => mine({ limit: 5 })), await statementsOf(() => mine({ limit: 50 }))]).toEqual([
      1, 1,
    ]);
  });

  test("refuses a broken cursor and visitors", async () => {
    await expect(t.alice.call.submission.mine({ cursor: "broken" })).rejects.toMatchObject({
      cause: { code: "invalid", facts: { reason: "bad_cursor" } },
    });
    await expect(t.visitor.submission.mine()).rejects.toMatchObject({ cause: { code: "unauthenticated" } });
  });
});

describe("submission.queue", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  test("shows what waits, oldest first, with the content and its author's history", async () => {
    const decided = [];
    for (let n = 0; n < 3; n += 1) decided.push((await t.alice.call.clip.submit(clipInput())).id);
    await t.moderator.call.submission.decide({ decision: "approve", ids: decided.slice(0, 2) });
    await t.moderator.call.submission.decide({ decision: "reject", ids: decided.slice(2), reason: "rules" });
    const manual = { channel: "queued", game: "Queued Game" };
    const first = await t.alice.call.clip.submit(
      clipInput({ note: "Look!", description: "*hm*", tags: ["boss"], manual }),
    );
    t.clock.advance(1000);
    const second = await t.bob.call.clip.submit(clipInput({ visibility: "unlisted" }));
    const { items, nextCursor } = await t.moderator.call.submission.queue();
    expect(nextCursor).toBeNull();
    expect(items.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(items[0]).toMatchObject({
      note: "Look!",
      descriptionHtml: "<p><em>hm</em></p>",
      game: { slug: "queued-game" },
      broadcaster: { login: "queued" },
      tags: [{ slug: "boss" }],
      clip: { source: "manual", clippedAt: null },
      author: { username: "alice", karma: 115, approved: 2, rejected: 1, joinedAt: expect.stringMatching(/Z$/) },
    });
    expect(items[1]).toMatchObject({ visibility: "unlisted", author: { username: "bob", approved: 0, rejected: 0 } });
  });

  test("leaves out what was decided or withdrawn", async () => {
    const before = (await t.moderator.call.submission.queue()).items.length;
    const [kept, taken] = [await t.bob.call.clip.submit(clipInput()), await t.bob.call.clip.submit(clipInput())];
    await t.bob.call.post.remove({ id: taken.id });
    const { items } = await t.moderator.call.submission.queue();
    expect(items).toHaveLength(before + 1);
    expect(items.map(({ id }) => id)).toContain(kept.id);
  });

  test("pages on where it stopped while moderators decide; one statement whatever the size", async () => {
    const members = await Promise.all([1, 2, 3].map((n) => t.member(`queued_${n}`)));
    for (let n = 0; n < 54; n += 1) await members[n % 3]?.call.clip.submit(clipInput({ tags: [`queue ${n % 7}`] }));
    const queue = t.moderator.call.submission.queue;
    const whole = (await queue({ limit: 100 })).items.map(({ id }) => id);
    const first = await queue({ limit: 20 });
    const decided = first.items.map(({ id }) => id);
    const counts = [await statementsOf(() => queue({ limit: 5 })), await statementsOf(() => queue({ limit: 50 }))];
    await t.moderator.call.submission.decide({ decision: "approve", ids: decided });
    const rest = await queue({ limit: 100, cursor: first.nextCursor ?? "" });
    expect([...decided, ...rest.items.map(({ id }) => id)]).toEqual(whole);
    expect(counts).toEqual([1, 1]);
  });
});
