import { randomUUID } from "node:crypto";
import type { Call } from "@medley/bench/operations/operation";
import type { Sights } from "./discover.ts";
import { chooseSkewed, chooseWeighted, type Weighted } from "./random.ts";

/** Somebody at the site; without a token a visitor. */
export interface Visit {
  sights: Sights;
  random: () => number;
}

type Act = (visit: Visit) => Call;

export type PersonaName = "casual" | "viewer" | "searcher" | "active";

const feed = (input: object): Call => ({ path: "feed.list", input });
const write = (path: string, input: unknown): Call => ({ path, input, mutation: true });
const somePost = ({ sights, random }: Visit) => chooseSkewed(sights.posts, random) ?? "";

const acts = {
  hot: () => feed({ sort: "hot" }),
  otherSort: ({ random }) => feed({ sort: random() < 0.5 ? "new" : "top" }),
  byTag: ({ sights, random }) => feed({ sort: "hot", tags: [chooseSkewed(sights.tags, random)].filter(Boolean) }),
  byGame: ({ sights, random }) => feed({ sort: "hot", game: chooseSkewed(sights.games, random) }),
  post: (visit) => ({ path: "post.get", input: { id: somePost(visit) } }),
  thread: (visit) => ({ path: "comment.thread", input: { postId: somePost(visit) } }),
  profile: ({ sights, random }) => ({
    path: "profile.get",
    input: { username: chooseSkewed(sights.authors, random) ?? "" },
  }),
  search: ({ sights, random }) => ({
    path: "search.posts",
    input: { q: chooseSkewed(sights.words, random) ?? "clip" },
  }),
  suggest: ({ sights, random }) => ({
    path: "search.suggest",
    input: { q: (chooseSkewed(sights.words, random) ?? "clip").slice(0, 3) },
  }),
  popularTags: () => ({ path: "tag.popular", input: {} }),
  vote: (visit) => write("vote.cast", { postId: somePost(visit), value: visit.random() < 0.8 ? 1 : -1 }),
  favourite: (visit) => write("favorite.set", { postId: somePost(visit), favorited: visit.random() < 0.7 }),
  comment: (visit) =>
    write("comment.create", {
      postId: somePost(visit),
      parentId: null,
      body: "Well played, and worth a second look.",
      clientKey: randomUUID(),
    }),
} satisfies Record<string, Act>;

type ActName = keyof typeof acts;
const some = (weights: Partial<Record<ActName, number>>): Weighted<Act>[] =>
  Object.entries(weights).map(([name, weight]) => ({ weight, value: acts[name as ActName] }));

/** What each kind of person does, by how often. A third of what the active do are writes: 5 % of everything in `mixed`. */
const habits: Record<PersonaName, readonly Weighted<Act>[]> = {
  casual: some({ hot: 50, otherSort: 15, byTag: 10, byGame: 5, post: 12, popularTags: 8 }),
  viewer: some({ hot: 25, post: 30, thread: 30, profile: 10, byTag: 5 }),
  searcher: some({ search: 50, suggest: 25, post: 15, hot: 10 }),
  active: some({ hot: 30, post: 18, thread: 18, vote: 20, favourite: 8, comment: 6 }),
};

/** The parts of the mixed crowd. */
export const mixedCrowd: readonly Weighted<PersonaName>[] = [
  { weight: 40, value: "casual" },
  { weight: 30, value: "viewer" },
  { weight: 15, value: "searcher" },
  { weight: 15, value: "active" },
];

export const nextAct = (persona: PersonaName, visit: Visit): Call =>
  chooseWeighted(habits[persona], visit.random)(visit);

const storm = some({ vote: 70, favourite: 20, comment: 10 });

/** Nothing but writes. */
export const nextWrite = (visit: Visit): Call => chooseWeighted(storm, visit.random)(visit);
