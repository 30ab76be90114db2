import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, givenPost, type TestApp } from "../testing/index.ts";

const statuses = ["processing", "failed", "pending", "active", "rejected", "removed", "deleted"] as const;
const visibilities = ["public", "unlisted", "private"] as const;

/** The rule, said independently of the SQL: who may open a post. */
function mayOpen(who: "visitor" | "other" | "author" | "moderator", status: string, visibility: string): boolean {
  if (who === "moderator") return true;
  if (who === "author" && status !== "deleted") return true;
  return status === "active" && visibility !== "private";
}

describe("who sees a post: every reader, visibility, status and read path", () => {
  let t: TestApp;
  const posts: { id: string; status: string; visibility: string }[] = [];
  beforeAll(async () => {
    t = await createTestApp();
    for (const status of statuses) {
      for (const visibility of visibilities) {
        const id = await givenPost(t.db, {
          authorId: t.alice.id,
          kind: "image",
          status,
          visibility,
          tags: ["matrix"],
          up: 5,
        });
        posts.push({ id, status, visibility });
      }
    }
  });
  afterAll(() => t.close());

  const readers = () =>
    ({ visitor: t.visitor, other: t.bob.call, author: t.alice.call, moderator: t.moderator.call }) as const;

  test("post.get opens exactly what the rule allows; hidden and missing look the same", async () => {
    for (const [who, call] of Object.entries(readers())) {
      for (const { id, status, visibility } of posts) {
        const opened = await call.post.get({ id }).then(
          (post) => post.id,
          (error: { code: string; message: string }) => [error.code, error.message],
        );
        const expected = mayOpen(who as "visitor", status, visibility) ? id : ["NOT_FOUND", "Post was not found."];
        expect(opened, `${who} ${status} ${visibility}`).toEqual(expected);
      }
    }
  });

  test("feeds show exactly what is active and public, to everybody", async () => {
    const listed = posts.filter((post) => post.status === "active" && post.visibility === "public").map(({ id }) => id);
    for (const [who, call] of Object.entries(readers())) {
      for (const sort of ["hot", "new", "top", "rising", "discussed", "controversial"] as const) {
        for (const filter of [{}, { tags: ["matrix"] }, { author: "alice" }, { kind: "image" as const }]) {
          const { items } = await call.feed.list({ sort, window: "all", limit: 100, ...filter });
          expect(
            items.map((item) => item.id),
            `${who} ${sort} ${JSON.stringify(filter)}`,
          ).toEqual(listed);
        }
      }
    }
  });

  test("related posts show only what is active and public", async () => {
    const [first] = posts.filter((post) => post.status === "active" && post.visibility === "unlisted");
    const { items } = await t.moderator.call.post.related({ id: first?.id ?? "", limit: 50 });
    expect(items.map((item) => item.id)).toEqual(
      posts.filter((post) => post.status === "active" && post.visibility === "public").map(({ id }) => id),
    );
  });

  test("a visibility change takes a post out of a cached feed at once", async () => {
    const id = await givenPost(t.db, { authorId: t.alice.id, broadcaster: "shy", game: "hide-and-seek" });
    expect((await t.visitor.feed.list({ game: "hide-and-seek" })).items).toHaveLength(1);
    await t.alice.call.post.update({ id, visibility: "unlisted" });
    expect((await t.visitor.feed.list({ game: "hide-and-seek" })).items).toEqual([]);
  });
});
