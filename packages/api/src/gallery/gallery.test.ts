import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusal } from "../account/testing/browser.ts";
import { createTestApp, givenImage, givenPost, statementsOf, type TestApp } from "../testing/index.ts";
import type { Caller } from "../testing/test-app.ts";
import type { ListGalleryInput } from "./schema.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

const hourMs = 3_600_000;
const ago = (hours: number) => new Date(t.clock.now().getTime() - hours * hourMs);
const idsOf = async (call: Caller, input: Partial<ListGalleryInput>) =>
  (await call.gallery.list({ limit: 100, ...input })).items.map(({ id }) => id);

describe("everybody's images", () => {
  let ids: Record<"fresh" | "loved" | "old" | "older", string>;
  beforeAll(async () => {
    const given = (hours: number, up: number, tags: string[] = []) =>
      givenImage(t.db, { authorId: t.alice.id, publishedAt: ago(hours), up, tags });
    ids = {
      older: await given(24 * 60, 90, ["lake"]),
      old: await given(24 * 10, 50),
      loved: await given(20, 10, ["lake"]),
      fresh: await given(1, 0),
    };
    await givenPost(t.db, { authorId: t.alice.id, up: 100, tags: ["lake"] });
    for (const visibility of ["unlisted", "private"] as const) {
      await givenImage(t.db, { authorId: t.alice.id, visibility, up: 100, tags: ["lake"] });
    }
  });

  test("come newest first, without clips", async () => {
    const { fresh, loved, old, older } = ids;
    expect(await idsOf(t.visitor, {})).toEqual([fresh, loved, old, older]);
  });

  test("trap: popular is not recent, in any window", async () => {
    const { fresh, loved, old, older } = ids;
    const popular = (window: ListGalleryInput["window"]) => idsOf(t.visitor, { sort: "popular", window });
    expect(await popular("day")).toEqual([loved, fresh]);
    expect(await popular("week")).toEqual([loved, fresh]);
    expect(await popular("month")).toEqual([old, loved, fresh]);
    expect(await popular("all")).toEqual([older, old, loved, fresh]);
  });

  test("are narrowed to an owner and to a tag", async () => {
    const { loved, older } = ids;
    const bobs = await givenImage(t.db, { authorId: t.bob.id, tags: ["lake"] });
    expect(await idsOf(t.visitor, { tag: "lake", owner: "ALICE" })).toEqual([loved, older]);
    expect(await idsOf(t.visitor, { owner: "bob" })).toEqual([bobs]);
    expect(await idsOf(t.visitor, { sort: "popular", window: "all", tag: "lake" })).toEqual([older, loved, bobs]);
  });

  test("page by page they are the same, each once, with all that a picture needs", async () => {
    const whole = await idsOf(t.visitor, {});
    const first = await t.visitor.gallery.list({ limit: 2 });
    const rest = await t.visitor.gallery.list({ limit: 100, cursor: first.nextCursor });
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(whole);
    expect(first.items[0]).toMatchObject({
      state: null,
      image: { width: 1200, height: 800, thumbhash: "AAAA", animated: false },
    });
    expect(first.items[0]?.image?.variants).toContainEqual({
      ...{ name: "medium", width: 800, height: 533, type: "image/webp" },
      url: expect.stringMatching(/^\/media\/[\w-]{22}\/medium$/),
    });
    expect(await refusal(t.visitor.gallery.list({ cursor: "broken" }))).toBe("bad_cursor");
  });

  test("are one statement, and none while they are cached", async () => {
    const read = () => t.visitor.gallery.list({ owner: "alice" });
    expect(await statementsOf(read)).toBeLessThanOrEqual(1);
    expect(await statementsOf(read)).toBe(0);
  });
});

describe("one's own library", () => {
  test("holds images in every state but deleted, newest first, with why", async () => {
    const owner = await t.member("keeper");
    const made: string[] = [];
    for (const status of ["active", "processing", "failed", "pending", "rejected", "removed", "deleted"] as const) {
      const processed = status !== "processing" && status !== "failed";
      made.push(await givenImage(t.db, { authorId: owner.id, status, processed }));
    }
    await t.db.pool.query("update images set failure = 'unreadable' where post_id = $1", [made[2]]);
    await t.db.pool.query("update posts set status_reason = 'Blurred' where id = any($1::uuid[])", [
      [made[2], made[4]],
    ]);
    const { items } = await owner.call.gallery.list({ status: "any" });
    expect(items.map(({ id, state }) => [id, state?.status, state?.reason])).toEqual([
      [made[5], "removed", null],
      [made[4], "rejected", "Blurred"],
      [made[3], "pending", null],
      [made[2], "failed", "unreadable"],
      [made[1], "processing", null],
      [made[0], "active", null],
    ]);
    expect(items[4]?.image?.variants).toEqual([]);
    expect(await idsOf(owner.call, { status: "failed" })).toEqual([made[2]]);
    const paged = await owner.call.gallery.list({ status: "any", limit: 4 });
    const rest = await owner.call.gallery.list({ status: "any", limit: 4, cursor: paged.nextCursor });
    expect([...paged.items, ...rest.items]).toEqual(items);
  });

  test("is narrowed to what is private", async () => {
    const owner = await t.member("shy_keeper");
    const hidden = await givenImage(t.db, { authorId: owner.id, visibility: "private" });
    await givenImage(t.db, { authorId: owner.id });
    expect(await idsOf(owner.call, { status: "any", visibility: "private" })).toEqual([hidden]);
    expect(await idsOf(owner.call, {})).not.toContain(hidden);
  });

  test("is nobody else's to look at, staff's neither", async () => {
    expect(await refusal(t.visitor.gallery.list({ status: "any" }))).toBe("unauthenticated");
    for (const call of [t.bob.call, t.moderator.call]) {
      expect(await refusal(call.gallery.list({ status: "failed", owner: "alice" }))).toBe("forbidden");
    }
    expect(await refusal(t.bob.call.gallery.list({ visibility: "private" }))).toBe("library_only");
  });
});
