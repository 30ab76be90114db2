import { beforeAll, describe, test } from "vitest";
import { expectPlan } from "../../testing/expect-plan.ts";
import { useMediumDatabase } from "../../testing/medium-database.ts";
import { lookAround, type MediumSample } from "../../testing/medium-sample.ts";
import { newest } from "./newest.ts";
import { rankHot } from "./rank-hot.ts";
import { type LivelySort, rankLively } from "./rank-lively.ts";
import { rankTop } from "./rank-top.ts";
import { rankWhole } from "./rank-whole.ts";
import { everything, type ListingFilter } from "./scope.ts";

const { pool, now } = useMediumDatabase();
let sample: MediumSample;
beforeAll(async () => {
  sample = await lookAround(pool);
});

type Narrow = (s: MediumSample) => Partial<ListingFilter>;
interface Case {
  of: string;
  narrow: Narrow;
  uses: string[];
  buffers: number;
  rows: number;
}

const filterOf = ({ narrow }: Case): ListingFilter => ({ ...everything, nsfw: "hide", ...narrow(sample) });
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

const busyGame: Narrow = (s) => ({ game: s.game.busy });
const rareGame: Narrow = (s) => ({ game: s.game.rare });
const busyTag: Narrow = (s) => ({ tags: [s.tag.busy] });
const rareTag: Narrow = (s) => ({ tags: [s.tag.rare] });
const twoTags: Narrow = (s) => ({ tags: [s.tag.busy, s.tag.second] });
const broadcaster: Narrow = (s) => ({ broadcaster: s.broadcaster.busy });
const busyLanguage: Narrow = (s) => ({ language: s.language.busy });
const fewLanguage: Narrow = (s) => ({ language: s.language.few });
const rareLanguage: Narrow = (s) => ({ language: s.language.rare });
const clips: Narrow = () => ({ kind: "clip" });
const author: Narrow = (s) => ({ author: s.author.username });

describe("newest, a page of 50", () => {
  const page = { buffers: 80, rows: 150 };
  const tagged = { buffers: 800, rows: 900 };
  const cases: Case[] = [
    { of: "everything", narrow: () => ({}), uses: ["listings_new_idx"], ...page },
    { of: "clips", narrow: clips, uses: [], ...page },
    { of: "the busiest game", narrow: busyGame, uses: ["listings_new_game_idx"], ...page },
    { of: "the rarest game", narrow: rareGame, uses: ["listings_new_game_idx"], ...page },
    { of: "a broadcaster", narrow: broadcaster, uses: ["listings_new_broadcaster_idx"], ...page },
    { of: "an author", narrow: author, uses: ["listings_new_author_idx"], ...page },
    { of: "the busiest tag", narrow: busyTag, uses: ["post_tags_new_idx"], ...tagged },
    { of: "the rarest tag", narrow: rareTag, uses: ["post_tags_new_idx"], ...tagged },
    { of: "two tags", narrow: twoTags, uses: ["post_tags_new_idx"], ...tagged },
    { of: "the commonest language", narrow: busyLanguage, uses: [], ...page },
    { of: "the rarest language", narrow: rareLanguage, uses: ["listings_new_language_idx"], ...page },
  ];
  test.each(cases)("of $of", (c) => expectPlan(pool, newest({ filter: filterOf(c), after: null, limit: 51 }), c));
  test.each(cases)("of $of, deep down", (c) =>
    expectPlan(pool, newest({ filter: filterOf(c), after: sample.middle, limit: 51 }), c),
  );
});

describe("hot, a snapshot of 200", () => {
  // Half of the rows are read to see whether a scope is small, more where few of the first that come are in it.
  const walk = { buffers: 5_000, rows: 7_000 };
  // A tag's rows stand in post_tags: each is looked up in the listings beside it.
  const tagged = { buffers: 25_000, rows: 10_000 };
  const cases: Case[] = [
    { of: "everything", narrow: () => ({}), uses: ["listings_hot_idx"], ...walk },
    { of: "clips", narrow: clips, uses: ["listings_hot_idx"], ...walk },
    { of: "the busiest game", narrow: busyGame, uses: ["listings_hot_game_idx"], ...walk },
    { of: "the rarest game", narrow: rareGame, uses: ["listings_hot_game_idx"], ...walk },
    { of: "a broadcaster", narrow: broadcaster, uses: ["listings_hot_broadcaster_idx"], ...walk },
    { of: "the busiest tag", narrow: busyTag, uses: ["post_tags_hot_idx"], ...tagged },
    { of: "the rarest tag", narrow: rareTag, uses: [], ...tagged },
    { of: "two tags", narrow: twoTags, uses: ["post_tags_hot_idx"], ...tagged },
    { of: "the commonest language", narrow: busyLanguage, uses: ["listings_hot_language_idx"], ...walk, rows: 9_000 },
    { of: "a language of few", narrow: fewLanguage, uses: ["listings_hot_language_idx"], ...walk },
    { of: "the rarest language", narrow: rareLanguage, uses: ["listings_hot_language_idx"], ...walk },
  ];
  test.each(cases)("of $of", (c) => expectPlan(pool, rankHot({ filter: filterOf(c), now, limit: 200 }), c));
});

describe("top, a snapshot of 200", () => {
  const walk = { buffers: 1_500, rows: 1_500 };
  const tagged = { buffers: 7_000, rows: 3_500 };
  const cases: (Case & { hours: number | null })[] = [
    { of: "all time", narrow: () => ({}), hours: null, uses: ["listings_hot_idx"], ...walk },
    { of: "the day", narrow: () => ({}), hours: 24, uses: [], ...walk },
    { of: "the month", narrow: () => ({}), hours: 720, uses: ["listings_hot_idx"], ...walk },
    { of: "a game's all time", narrow: busyGame, hours: null, uses: ["listings_hot_game_idx"], ...walk },
    { of: "a tag's all time", narrow: busyTag, hours: null, uses: ["post_tags_hot_idx"], ...tagged },
    { of: "two tags' all time", narrow: twoTags, hours: null, uses: ["post_tags_hot_idx"], ...tagged },
    { of: "a broadcaster's year", narrow: broadcaster, hours: 8760, uses: ["listings_hot_broadcaster_idx"], ...walk },
    {
      of: "the rarest language's all time",
      narrow: rareLanguage,
      hours: null,
      uses: ["listings_hot_language_idx"],
      ...tagged,
      rows: 6_000,
    },
  ];
  test.each(cases)("of $of", (c) => {
    const since = c.hours === null ? null : hoursAgo(c.hours);
    return expectPlan(pool, rankTop({ filter: filterOf(c), since, limit: 200 }), c);
  });
});

describe("rising, discussed and controversial, a snapshot of 200", () => {
  // A scope of up to 20 000 posts is ranked whole: what they cost bounds what any costs.
  const walk = { buffers: 16_000, rows: 30_000 };
  const tagged = { buffers: 40_000, rows: 20_000 };
  const cases: (Case & { sort: LivelySort; hours: number | null })[] = [
    { of: "rising", narrow: () => ({}), sort: "rising", hours: 48, uses: [], ...walk },
    {
      of: "a game's rising",
      narrow: busyGame,
      sort: "rising",
      hours: 48,
      uses: ["listings_new_game_idx"],
      buffers: 1_500,
      rows: 2_000,
    },
    { of: "a tag's rising", narrow: busyTag, sort: "rising", hours: 48, uses: [], ...tagged },
    { of: "the day's discussed", narrow: () => ({}), sort: "discussed", hours: 24, uses: [], ...walk },
    {
      of: "all time's discussed",
      narrow: () => ({}),
      sort: "discussed",
      hours: null,
      uses: ["listings_discussed_idx"],
      ...walk,
    },
    { of: "the week's controversial", narrow: () => ({}), sort: "controversial", hours: 168, uses: [], ...walk },
    {
      ...{ of: "all time's controversial", narrow: () => ({}), sort: "controversial", hours: null },
      ...{ uses: ["listings_controversial_idx"], ...walk },
    },
  ];
  test.each(cases)("$of", (c) => {
    const since = c.hours === null ? null : hoursAgo(c.hours);
    return expectPlan(pool, rankLively({ sort: c.sort, filter: filterOf(c), now, since, limit: 200 }), c);
  });
});

describe("an author's posts, ranked whole", () => {
  test.each(["hot", "top", "controversial"] as const)("by %s", (sort) =>
    expectPlan(pool, rankWhole({ sort, filter: { ...everything, ...author(sample) }, now, since: null, limit: 200 }), {
      uses: ["listings_new_author_idx"],
      buffers: 4_000,
      rows: 6_000,
    }),
  );
});
