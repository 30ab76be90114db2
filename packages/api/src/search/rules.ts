import type { PostSearch } from "@medley/db/sql/search/asked";
import type { Actor } from "../actor.ts";
import { settleFilter, showsNsfw, windowStart } from "../feed/rules.ts";
import type { NameQuestion, PostQuestion } from "./cached.ts";
import { foldName } from "./fold.ts";
import { readText } from "./read-text.ts";
import type { SearchFilter } from "./schema.ts";

const dayMs = 86_400_000;

/** What is searched for, once the reader's preference is settled. Equal searches give equal values. */
export function postQuestion(actor: Actor, asked: SearchFilter & { q: string }): PostQuestion {
  const { q, window, since = null, until = null, minScore = null, ...filter } = asked;
  return { q, filter: settleFilter(actor, filter), window, since, until, minScore };
}

export function nameQuestion(actor: Actor, q: string): NameQuestion {
  return { q: foldName(q), nsfw: showsNsfw(actor) };
}

/** The same for the database, at an instant. */
export function postSearch({ q, filter, window, since, until, minScore }: PostQuestion, now: Date): PostSearch {
  const starts = [windowStart("top", window, now), since === null ? null : new Date(since)].filter((at) => at !== null);
  return {
    asked: readText(q),
    filter,
    since: starts.length > 0 ? new Date(Math.max(...starts.map(Number))) : null,
    until: until === null ? null : new Date(Date.parse(until) + dayMs),
    minScore,
  };
}
