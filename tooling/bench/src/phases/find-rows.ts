import { note } from "@medley/scripts/lib/say";
import type pg from "pg";
import type { Patience } from "../measure/patience.ts";
import { percentilesOf } from "../measure/percentiles.ts";
import { takeSamples } from "../measure/take-samples.ts";
import { figure } from "../rows/table.ts";
import { nth, type World } from "../site/world.ts";

/** How long it takes to find what a list begins with: milliseconds at p50, by the name of the list. */
export type FindingTimes = Record<string, number>;

interface Finding {
  text: string;
  value(world: World, n: number): string;
}

const newest = (where: string) =>
  `select post_id from listings where listed and ${where} order by published_at desc, post_id desc limit 50`;
const hot =
  "score / power(greatest(extract(epoch from (now() - published_at))::float8 / 3600, 0) + 2, 1.5) desc, post_id";

/** The first fifty of each kind of list, by what one would write for it; $1 says whose. */
const findings: Readonly<Record<string, Finding>> = {
  "the newest": { text: newest("$1 <> ''"), value: () => "all" },
  "a game's newest": {
    text: newest("game_id = (select id from games where slug = $1)"),
    value: (world, n) => nth(world.games, n),
  },
  "a channel's newest": {
    text: newest("broadcaster_id = (select id from broadcasters where login = $1)"),
    value: (world, n) => nth(world.broadcasters, n),
  },
  "a tag's newest": {
    text: `select post_id from post_tags where listed and tag_id = (select id from tags where slug = $1)
      order by published_at desc, post_id desc limit 50`,
    value: (world, n) => nth(world.tags, n),
  },
  "a member's posts": {
    text: newest("author_id = (select id from users where lower(username) = lower($1))"),
    value: (world, n) => nth(world.authors, n),
  },
  "a member's comments": {
    text: `select id from comments where author_id = (select id from users where lower(username) = lower($1))
      order by created_at desc, id limit 50`,
    value: (world, n) => nth(world.commenters, n),
  },
  "a post's best comments": {
    text: "select id from comments where branch_id = $1 order by best desc, id limit 50",
    value: (world, n) => nth(world.posts, n),
  },
  "a member's favourites": {
    text: "select post_id from favorites where user_id = $1 order by created_at desc, post_id limit 50",
    value: (world, n) => nth(world.readers, n).userId,
  },
  "the hottest, each post's value computed": {
    text: `select post_id from listings where listed and $1 <> '' order by ${hot} limit 50`,
    value: () => "all",
  },
};

const sample = { samples: 20, forMs: 0, limitMs: 3_000 };

/** Finds each kind of list's first rows again and again, one at a time. */
export async function measureFinding(pool: pg.Pool, world: World, patience: Patience): Promise<FindingTimes> {
  const times: FindingTimes = {};
  for (const [name, { text, value }] of Object.entries(findings)) {
    let n = 0;
    const find = () => pool.query({ text, values: [value(world, n++)] });
    await takeSamples(find, { ...sample, samples: 3 });
    const { p50 } = await patience.round(async () => percentilesOf(await takeSamples(find, sample)));
    note(`finding ${name}: p50 ${figure(p50)} ms`);
    times[name] = p50;
  }
  return times;
}
