import { beforeAll, describe, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { everything, type ListingFilter } from "../feed/scope.ts";
import type { PostSearch } from "./asked.ts";
import { countHits } from "./count-hits.ts";
import { findGames } from "./find-games.ts";
import { findPeople } from "./find-people.ts";
import { findTags } from "./find-tags.ts";
import { rankPosts, type SearchOrder } from "./rank-posts.ts";
import { showPeople } from "./show-people.ts";
import { suggestNames } from "./suggest-names.ts";

const { pool, now } = useMediumDatabase();
let sample: MediumSample;
/** The word that most posts have, nearly half of them, and one of the seldomest. */
let words: { common: string; rare: string };
beforeAll(async () => {
  sample = await lookAround(pool);
  const word = async (order: string) => {
    const { rows } = await pool.query<{ word: string }>(
      `select word from search_words where word ~ '^[a-z]{5,}$' order by ${order}, word limit 1`,
    );
    return rows[0]?.word ?? "";
  };
  words = { common: await word("posts desc"), rare: await word("posts") };
});

const most = 1_000;
const searched = (typed: string, more: { prefix?: boolean } & Partial<ListingFilter> = {}): PostSearch => {
  const { prefix = false, ...filter } = more;
  return {
    asked: [[{ words: typed, not: false, phrase: false, prefix }]],
    filter: { ...everything, nsfw: "hide", ...filter },
    ...{ since: null, until: null, minScore: null },
  };
};

interface Case {
  of: string;
  search: () => PostSearch;
  sort?: SearchOrder;
  buffers: number;
  rows: number;
}

// The index of words is read inside functions, where a plan doesn't show: what is touched bounds it.
describe("posts", () => {
  const bounded = { buffers: 25_000, rows: 6_000 };
  const few = { buffers: 1_000, rows: 500 };
  const cases: Case[] = [
    { of: "a word of half of all posts", search: () => searched(words.common), ...bounded },
    { of: "the same, newest first", search: () => searched(words.common), sort: "new", ...bounded },
    {
      of: "the same, best-scored first",
      search: () => searched(words.common),
      sort: "top",
      buffers: 45_000,
      rows: 9_000,
    },
    { of: "the same in a game", search: () => searched(words.common, { game: sample.game.busy }), ...bounded },
    { of: "the same by its best", search: () => ({ ...searched(words.common), minScore: 100 }), ...bounded },
    { of: "a rare word", search: () => searched(words.rare), ...few },
    { of: "a rare word half typed", search: () => searched(words.rare.slice(0, 4), { prefix: true }), ...few },
    { of: "a rare word misspelt", search: () => searched(words.rare.slice(0, 2) + words.rare.slice(3)), ...few },
  ];
  test.each(cases)("with $of", ({ search, sort = "relevance", ...bounds }) =>
    expectPlan(pool, rankPosts({ ...search(), sort, now, limit: most, cards: 25 }), {
      uses: ["listings_pkey"],
      ...bounds,
    }),
  );
});

describe("counts", () => {
  const uses = ["users_names_idx", "tags_names_idx", "games_names_idx"];
  test.each(["common", "rare"] as const)("of what a %s word finds", (kind) => {
    const names = { typed: words[kind], nsfw: false };
    const query = countHits({ posts: searched(words[kind]), names, most });
    return expectPlan(pool, query, { uses, buffers: 2_500, rows: 1_000 });
  });
});

describe("names", () => {
  const typed = (length: number) => ({ typed: sample.author.username.toLowerCase().slice(0, length), nsfw: false });
  const people = { uses: ["users_names_idx"], buffers: 500, rows: 1_500 };

  test.each([1, 4, 20])("of members are found by their first %i letters", (length) =>
    expectPlan(pool, findPeople({ ...typed(length), limit: most }), people),
  );
  test("of members are found misspelt", () => {
    const { username } = sample.author;
    return expectPlan(pool, findPeople({ typed: username.toLowerCase().slice(1), nsfw: false, limit: most }), people);
  });
  test("of members are shown by key", () =>
    expectPlan(pool, showPeople({ ids: [sample.author.id, sample.voter.id] }), { uses: [], buffers: 20, rows: 2 }));
  test("of tags and games are found, and looked up among what is listed", async () => {
    const bounds = { buffers: 2_000, rows: 2_000 };
    const asked = { nsfw: false, limit: most };
    const tag = findTags({ ...asked, typed: sample.tag.busy.slice(0, 3) });
    await expectPlan(pool, tag, { uses: ["tags_names_idx", "post_tags_new_idx"], ...bounds });
    const game = findGames({ ...asked, typed: sample.game.busy.slice(0, 3) });
    await expectPlan(pool, game, { uses: ["games_names_idx", "listings_new_game_idx"], ...bounds });
  });
  test.each([1, 3])("of every kind are suggested for %i letters", (length) =>
    expectPlan(pool, suggestNames({ ...typed(length), limit: 10 }), {
      uses: ["users_names_idx", "broadcasters_names_idx"],
      ...{ buffers: 3_000, rows: 6_000 },
    }),
  );
});
