import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDatabase, type Database } from "../../client.ts";
import { useTestDatabase } from "../../testing/index.ts";
import { unfoldCards } from "../post/unfold-cards.ts";
import { rankHot } from "./rank-hot.ts";
import { livelySorts, rankLively } from "./rank-lively.ts";
import { rankTop } from "./rank-top.ts";
import { rankWhole } from "./rank-whole.ts";
import { everything, type ListingFilter } from "./scope.ts";
import { givenListings, type ListingGiven } from "./testing/given-listings.ts";

const now = new Date("2026-11-22T12:00:00Z");
const hour = 3_600_000;

// Few distinct ages and scores make ties; a far tail of both makes tiers; ages below zero lie in the future.
const age = fc.oneof(fc.constantFrom(0, 1, 24, 24, 720), fc.double({ min: -5, max: 3000, noNaN: true }));
const score = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -3, max: 5 }) },
  { weight: 2, arbitrary: fc.integer({ min: -200, max: 2000 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1024, -1023, 0, 1, 2, 4, 1023, 1024, 1025, 1_000_000) },
);
const listing: fc.Arbitrary<ListingGiven> = fc.record({
  score,
  publishedAt: age.map((hours) => new Date(Math.round(now.getTime() - hours * hour))),
  kind: fc.constantFrom("clip", "image"),
  game: fc.constantFrom("one", "two", null),
  broadcaster: fc.constantFrom("first", "second"),
  language: fc.constantFrom("en", "de", null),
  nsfw: fc.boolean(),
  tags: fc.subarray(["red", "green", "blue"]),
});
/** The same with what the lively sorts count, spread over all their tiers. */
const lively: fc.Arbitrary<ListingGiven> = fc
  .tuple(listing, fc.nat(3000), fc.oneof(fc.nat(8), fc.nat(500)), fc.oneof(fc.nat(500), fc.nat(200_000)))
  .map(([one, down, comments, views]) => ({
    ...one,
    up: Math.max(one.score, 0) + (down % 7 === 0 ? 0 : down),
    comments,
    views,
  }));
const filter: fc.Arbitrary<ListingFilter> = fc.oneof(
  fc.constant(everything),
  fc
    .constantFrom<Partial<ListingFilter>>(
      { game: "one" },
      { broadcaster: "first" },
      { kind: "image" },
      { language: "de" },
      { nsfw: "hide" },
      { tags: ["red"] },
      { tags: ["green", "red"] },
      { excludeTags: ["blue"] },
      { game: "two", tags: ["blue"], excludeTags: ["red"], nsfw: "only" },
      { game: "nowhere" },
      { tags: ["red", "nowhere"] },
    )
    .map((some) => ({ ...everything, ...some })),
);
const limit = fc.constantFrom(1, 3, 10, 50, 1000);

describe("walking tiers", () => {
  const database = useTestDatabase();
  let db: Database;
  beforeAll(async () => {
    db = createDatabase({ url: database.url, limits: { maxOpen: 2, maxIdle: 0, statementTimeoutMs: 60_000 } });
    // Rankings don't read the search's index, whose upkeep would take nearly all the time here.
    await db.pool.query("alter table listings disable trigger listings_to_search_added");
    await db.pool.query("alter table listings disable trigger listings_to_search");
  });
  afterAll(() => db.close());

  test("gives hot and top exactly as the full computation does, whatever the posts", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(listing, { maxLength: 120 }),
        fc.array(filter, { minLength: 3, maxLength: 6 }),
        limit,
        fc.constantFrom(0, 40),
        async (given, filters, most, small) => {
          await givenListings(db, given);
          for (const narrowed of filters) {
            const hot = await db.one(rankHot({ filter: narrowed, now, limit: most, small }));
            const hotTruth = await db.one(rankWhole({ sort: "hot", filter: narrowed, now, since: null, limit: most }));
            expect(hot.ids).toEqual(hotTruth.ids);
            const since = new Date(now.getTime() - 720 * hour);
            for (const from of [null, since]) {
              const top = await db.one(rankTop({ filter: narrowed, since: from, limit: most, small }));
              const topTruth = await db.one(
                rankWhole({ sort: "top", filter: narrowed, now, since: from, limit: most }),
              );
              expect(top.ids).toEqual(topTruth.ids);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 120_000);

  test("cuts off by the floor on a site large enough, and the first 50, 200 and 1 000 stay exact", async () => {
    const random = mulberry(7);
    const given = Array.from(
      { length: 3000 },
      (): ListingGiven => ({
        score: Math.floor(random() ** -0.7) - 2,
        publishedAt: new Date(now.getTime() - Math.floor(random() ** 2 * 9000 * hour)),
        kind: random() < 0.7 ? "clip" : "image",
        game: random() < 0.5 ? "one" : "two",
        broadcaster: "first",
        language: random() < 0.8 ? "en" : "de",
        nsfw: false,
        tags: random() < 0.3 ? ["red"] : ["green"],
      }),
    );
    await givenListings(db, given);
    for (const some of [{}, { game: "one" }, { tags: ["red"] }, { kind: "image" as const }, { language: "de" }]) {
      for (const most of [50, 200, 1000]) {
        const narrowed = { ...everything, ...some };
        const { ids } = await db.one(rankHot({ filter: narrowed, now, limit: most, small: 0 }));
        const truth = await db.one(rankWhole({ sort: "hot", filter: narrowed, now, since: null, limit: most }));
        expect(ids).toEqual(truth.ids);
      }
    }
  }, 120_000);

  test("gives rising, discussed and controversial exactly as the full computation does, whatever the posts", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(lively, { maxLength: 120 }),
        fc.array(filter, { minLength: 3, maxLength: 6 }),
        limit,
        fc.constantFrom(0, 40),
        async (given, filters, most, small) => {
          await givenListings(db, given);
          for (const narrowed of filters) {
            for (const sort of livelySorts) {
              for (const since of [null, new Date(now.getTime() - 24 * hour)]) {
                const asked = { sort, filter: narrowed, now, since, limit: most };
                const { ids } = await db.one(rankLively({ ...asked, small }));
                expect(ids).toEqual((await db.one(rankWhole(asked))).ids);
              }
            }
          }
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);

  test("leaves out what was given out before, and brings the cards of what comes first then", async () => {
    const given = Array.from(
      { length: 20 },
      (_, index): ListingGiven => ({
        score: index,
        publishedAt: new Date(now.getTime() - index * hour),
        ...{ kind: "clip", game: null, broadcaster: "first", language: null, nsfw: false, tags: ["red"] },
      }),
    );
    await givenListings(db, given);
    const asked = { filter: everything, now, since: null, limit: 20 };
    for (const rank of [rankHot, rankTop]) {
      const { ids } = await db.one(rank(asked));
      const known = [...ids.slice(0, 3), ...ids.slice(5, 7)];
      const rest = await db.one(rank({ ...asked, known, cards: 4 }));
      expect(rest.ids).toEqual(ids.filter((id) => !known.includes(id)));
      const cards = unfoldCards(rest.cards);
      expect(cards.map(({ card }) => card.id).sort()).toEqual(rest.ids.slice(0, 4).sort());
      expect(cards[0]).toMatchObject({ card: { tags: [{ slug: "red" }] }, author: { username: "author" } });
    }
  });

  test("gives its head, with the cards, in a row before all of it, in the same order; in one row when that is all", async () => {
    const plain = { kind: "clip", game: null, broadcaster: "first", language: null, nsfw: false, tags: [] } as const;
    const given = Array.from({ length: 30 }, (_, n): ListingGiven => {
      return { ...plain, score: (n * 7) % 11, publishedAt: new Date(now.getTime() - n * hour) };
    });
    await givenListings(db, given);
    const asked = { sort: "discussed", filter: everything, now, since: null, limit: 20, cards: 4 } as const;
    for (const rank of [rankHot, rankTop, rankLively]) {
      const alone = await db.one(rank(asked));
      const [head, whole, ...more] = await db.many(rank({ ...asked, head: 8 }));
      expect(head?.ids).toEqual(alone.ids.slice(0, 8));
      expect(unfoldCards(head?.cards ?? null)).toHaveLength(4);
      expect([whole, more]).toEqual([{ ids: alone.ids, cards: null }, []]);
      expect(await db.many(rank({ ...asked, limit: 40, head: 31 }))).toHaveLength(1);
    }
  });

  test("finds what is dated in the future and stands below zero", async () => {
    const at = (hours: number) => new Date(now.getTime() + hours * hour);
    const rest = { kind: "clip", game: null, broadcaster: "first", language: null, nsfw: false, tags: [] } as const;
    const ids = await givenListings(
      db,
      [1, 3].map((hours): ListingGiven => ({ ...rest, score: -1, publishedAt: at(hours) })),
    );
    expect((await db.one(rankHot({ filter: everything, now, limit: 1 }))).ids).toEqual(ids.slice(1));
  });

  test("orders by score / (age + 2)^1.5, as computed here independently", async () => {
    const given = [3, 40, -7, 0, 900].map(
      (points, index): ListingGiven => ({
        score: points,
        publishedAt: new Date(now.getTime() - (index * 17 + 1) * hour),
        kind: "clip",
        game: null,
        broadcaster: "first",
        language: null,
        nsfw: false,
        tags: [],
      }),
    );
    const ids = await givenListings(db, given);
    const value = (l: ListingGiven) => l.score / ((now.getTime() - l.publishedAt.getTime()) / hour + 2) ** 1.5;
    const expected = given.map((l, index) => ({ id: ids[index], value: value(l) })).sort((a, b) => b.value - a.value);
    const hot = await db.one(rankHot({ filter: everything, now, limit: 10 }));
    expect(hot.ids).toEqual(expected.map((row) => row.id));
  });
});

/** A small seeded generator, so that a failure repeats. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
