import { beforeAll, expect, test } from "vitest";
import { createDatabase, type Database } from "../../client.ts";
import { useTestDatabase } from "../../testing/index.ts";
import { givenListings } from "../feed/testing/given-listings.ts";
import { postCards } from "./post-cards.ts";
import { unfoldCards } from "./unfold-cards.ts";

const database = useTestDatabase();
let db: Database;
beforeAll(() => {
  db = createDatabase({ url: database.url, limits: { maxOpen: 2, maxIdle: 0 } });
  return () => db.close();
});

const plain = { score: 3, nsfw: false, language: null, broadcaster: "first" } as const;
const publishedAt = new Date("2026-11-22T12:00:00.120Z");

test("each card gets its own columns back, its own tags with the most used first, and nulls for what it lacks", async () => {
  const ids = await givenListings(db, [
    { ...plain, kind: "clip", game: "chess", publishedAt, tags: ["rare", "common"] },
    { ...plain, kind: "clip", game: null, publishedAt, tags: ["common"] },
    { ...plain, kind: "clip", game: "chess", publishedAt, tags: [] },
  ]);
  await db.pool.query("update tags set post_count = case slug when 'common' then 9 else 1 end");
  await db.pool.query("delete from clips where post_id = $1", [ids[2]]);
  const told = unfoldCards((await db.one(postCards({ ids }))).cards);
  const [first, second, third] = ids.map((id) => told.find(({ card }) => card.id === id));
  expect(first).toMatchObject({
    card: { kind: "clip", access: "listed", game: { slug: "chess" }, broadcaster: { login: "first" }, image: null },
    author: { username: "author", avatarUrl: null },
  });
  expect(first?.card.publishedAt).toBe(publishedAt.toISOString());
  expect(first?.card.tags.map(({ slug }) => slug)).toEqual(["common", "rare"]);
  expect(second?.card).toMatchObject({ game: null, tags: [{ slug: "common", name: "common", color: "#888888" }] });
  expect(third?.card).toMatchObject({ game: null, broadcaster: null, durationSeconds: null, tags: [] });
});

test("no ids tell no cards", async () => {
  expect(unfoldCards((await db.one(postCards({ ids: [] }))).cards)).toEqual([]);
});
