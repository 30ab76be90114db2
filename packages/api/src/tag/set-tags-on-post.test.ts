import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, givenPost, statementsOf, type TestApp } from "../testing/index.ts";

describe("tag.setOnPost", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const given = (more = {}) => givenPost(t.db, { authorId: t.alice.id, publishedAt: t.clock.now(), ...more });
  const failed = (code: string) => ({ cause: { code } });
  const slugsOf = async (id: string) => (await t.visitor.post.get({ id })).tags.map(({ slug }) => slug).sort();
  const numbered = (n: number, from = 0) => Array.from({ length: n }, (_, index) => `number ${from + index}`);

  test("adds what is missing, takes off what isn't named, and feeds and cards follow at once", async () => {
    const postId = await given({ tags: ["old", "kept"], broadcaster: "tagged" });
    const card = async () => (await t.visitor.feed.list({ broadcaster: "tagged" })).items[0];
    expect((await card())?.tags.map(({ slug }) => slug).sort()).toEqual(["kept", "old"]);
    const answer = await t.alice.call.tag.setOnPost({ postId, tags: ["Kept", "新しい", "Brand New"] });
    const fallback = expect.stringMatching(/^tag-[0-9a-f]{8}$/);
    const color = expect.stringMatching(/^#[0-9a-f]{6}$/);
    expect(answer.tags).toEqual([
      { slug: "brand-new", name: "Brand New", color },
      { slug: "kept", name: "kept", color: "#888888" },
      { slug: fallback, name: "新しい", color },
    ]);
    expect(await slugsOf(postId)).toEqual(["brand-new", "kept", fallback]);
    expect((await card())?.tags).toHaveLength(3);
    const tagged = async (tag: string) => (await t.visitor.feed.list({ tags: [tag] })).items.map(({ id }) => id);
    expect([await tagged("brand-new"), await tagged("old")]).toEqual([[postId], []]);
  });

  test("says the same for the same tags again, and changes nothing", async () => {
    const postId = await given();
    const set = () => t.alice.call.tag.setOnPost({ postId, tags: ["once", "Once"] });
    const first = await set();
    t.clock.advance(3_600_000);
    expect(await set()).toEqual(first);
    expect((await t.alice.call.post.get({ id: postId })).editedAt).toBeNull();
  });

  test("shows as an edit of the author's from 15 minutes on; staff's change is logged instead", async () => {
    const [own, theirs] = [await given(), await given()];
    t.clock.advance(3_600_000);
    await t.alice.call.tag.setOnPost({ postId: own, tags: ["late"] });
    await t.moderator.call.tag.setOnPost({ postId: theirs, tags: ["late"] });
    const editedAt = t.clock.now().toISOString();
    expect((await t.visitor.post.get({ id: own })).editedAt).toBe(editedAt);
    expect((await t.visitor.post.get({ id: theirs })).editedAt).toBeNull();
    const entries = await t.db.prisma.auditEvent.findMany({ where: { targetId: { in: [own, theirs] } } });
    expect(entries).toMatchObject([{ action: "tag.setOnPost", targetId: theirs, detail: { tags: ["late"] } }]);
  });

  test("takes at most 15 on a post and 10 new ones at once; what is refused makes no tags", async () => {
    const postId = await given();
    const set = (tags: string[]) => t.alice.call.tag.setOnPost({ postId, tags });
    await expect(set(numbered(11))).rejects.toMatchObject({ cause: { facts: { reason: "too_many_at_once" } } });
    expect(await t.db.prisma.tag.count({ where: { slug: { startsWith: "number-" } } })).toBe(0);
    await set(numbered(10));
    await set(numbered(15));
    await expect(set(numbered(16))).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await slugsOf(postId)).toHaveLength(15);
    await set([...numbered(5), ...numbered(10, 100)]);
    expect(await set([])).toEqual({ tags: [] });
    expect(await slugsOf(postId)).toEqual([]);
  });

  test("refuses names that nobody could read", async () => {
    const postId = await given();
    for (const name of ["", " ", "---", "x".repeat(51), "\u200b\u200b"]) {
      const set = t.alice.call.tag.setOnPost({ postId, tags: [name] });
      await expect(set).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  test("is the author's and staff's alone; hidden posts look missing", async () => {
    const postId = await given();
    const tags = ["mine"];
    await expect(t.bob.call.tag.setOnPost({ postId, tags })).rejects.toMatchObject(failed("forbidden"));
    await expect(t.visitor.tag.setOnPost({ postId, tags })).rejects.toMatchObject(failed("unauthenticated"));
    const pending = await given({ status: "pending" });
    await expect(t.bob.call.tag.setOnPost({ postId: pending, tags })).rejects.toMatchObject(failed("not_found"));
    expect(await t.alice.call.tag.setOnPost({ postId: pending, tags })).toMatchObject({ tags: [{ slug: "mine" }] });
  });

  test("changes at once, with votes among them, deadlock nowhere and leave listing and tags equal", async () => {
    const postIds = [await given(), await given()];
    const voters = await Promise.all(Array.from({ length: 12 }, (_, n) => t.member(`tag_voter_${n}`)));
    const changes = Array.from({ length: 12 }, (_, n) => {
      const caller = n % 2 ? t.alice : t.moderator;
      const tags = n % 3 ? ["zebra", `round ${n}`, "apple"] : ["apple", `round ${n}`, "zebra"];
      return caller.call.tag.setOnPost({ postId: postIds[n % 2] ?? "", tags });
    });
    const votes = voters.flatMap(({ call }) => postIds.map((postId) => call.vote.cast({ postId, value: 1 })));
    await Promise.all([...changes, ...votes]);
    const { rows } = await t.db.pool.query(
      `select l.tag_ids as "listed", array_agg(pt.tag_id order by pt.tag_id) as "tags",
         bool_and(pt.tier = l.tier and pt.listed = l.listed) as "mirrored", l.up
       from listings l join post_tags pt using (post_id) where l.post_id = any($1) group by l.post_id`,
      [postIds],
    );
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatchObject({ listed: row.tags, mirrored: true, up: 12 });
    for (const row of rows) expect(row.tags).toHaveLength(3);
  });

  test("is limited to 10 a minute, whichever the post", async () => {
    const limited = await createTestApp({ limits: {} });
    const set = async () =>
      limited.alice.call.tag.setOnPost({
        postId: await givenPost(limited.db, { authorId: limited.alice.id }),
        tags: [],
      });
    for (let n = 0; n < 10; n += 1) await set();
    await expect(set()).rejects.toMatchObject(failed("rate_limited"));
    await limited.close();
  });

  test("sends no more statements than declared, for few tags and for many", async () => {
    const change = async (n: number) => {
      const postId = await given({ tags: ["before"] });
      return statementsOf(() => t.alice.call.tag.setOnPost({ postId, tags: numbered(n, 1000) }));
    };
    t.clock.advance(3_600_000);
    const [few, many] = [await change(1), await change(10)];
    expect(few).toBe(many);
    expect(many).toBeLessThanOrEqual(7);
  });
});
