import type { Random } from "../random/random.ts";
import { shares } from "../random/skew.ts";
import type { Size } from "./sizes.ts";

const minuteMs = 60_000;
const hourMs = 3_600_000;
const dayMs = 86_400_000;

/** What became of a post. */
export type Fate = "listed" | "unlisted" | "pending" | "rejected" | "removed" | "deleted";

/** A post before it has words: when it was submitted, what became of it and how much came of it. */
export interface Slot {
  /** Counted from the oldest. */
  at: number;
  submittedAt: Date;
  fate: Fate;
  /** The first of its fate, which goes to the lead of the cast. */
  firstOfFate: boolean;
  votes: number;
  favorites: number;
  comments: number;
}

/** Every post there will be, from the oldest to the newest. */
export function planTimeline({ now, size, random }: { now: Date; size: Size; random: Random }): Slot[] {
  const drawn = random.fork("timeline");
  const ages = Array.from(
    { length: size.posts },
    () => 4 * minuteMs + size.days * dayMs * drawn.next() ** size.recency,
  );
  ages.sort((one, other) => other - one);
  const fates = drawFates(ages, drawn);
  const weights = popularity(ages, fates, drawn);
  const most = Math.floor(size.members * 0.8);
  const votes = shares(size.votes, weights, most);
  const favorites = shares(size.favorites, spread(weights, 0.5, drawn), most);
  const comments = shares(size.comments, spread(weights.map(Math.sqrt), 0.9, drawn), size.longestThread);
  const seen = new Set<Fate>();
  return ages.map((age, at) => {
    const fate = fates[at] ?? "listed";
    const firstOfFate = !seen.has(fate);
    seen.add(fate);
    const counts = { votes: votes[at] ?? 0, favorites: favorites[at] ?? 0, comments: comments[at] ?? 0 };
    return { at, submittedAt: new Date(now.getTime() - Math.round(age)), fate, firstOfFate, ...counts };
  });
}

/** Few posts have another fate than to be listed; those that wait in the queue are new. */
function drawFates(ages: readonly number[], random: Random): Fate[] {
  const fates: Fate[] = ages.map(() => "listed");
  const share = (least: number, part: number) => Math.max(least, Math.round(ages.length * part));
  const give = (fate: Fate, count: number, places: readonly number[]) => {
    for (const at of random.shuffled(places.filter((place) => fates[place] === "listed")).slice(0, count)) {
      fates[at] = fate;
    }
  };
  const everywhere = ages.map((_, at) => at);
  give(
    "pending",
    share(7, 0.005),
    everywhere.filter((at) => (ages[at] ?? 0) < 36 * hourMs),
  );
  const settled = everywhere.filter((at) => (ages[at] ?? 0) > 8 * hourMs);
  give("rejected", share(6, 0.03), settled);
  give("removed", share(4, 0.012), settled);
  give("deleted", share(2, 0.008), settled);
  give("unlisted", share(4, 0.02), everywhere);
  return fates;
}

/** Zipf over posts; what is only just published hasn't gathered much yet. */
function popularity(ages: readonly number[], fates: readonly Fate[], random: Random): number[] {
  const ranks = random.shuffled(ages.map((_, at) => at));
  const weights = ages.map(() => 0);
  ranks.forEach((at, rank) => {
    const fate = fates[at];
    if (fate === "pending" || fate === "rejected") return;
    const ripe = 1 - Math.exp(-(ages[at] ?? 0) / (9 * hourMs));
    const hidden = fate === "listed" ? 1 : 0.25;
    weights[at] = (rank + 1) ** -0.72 * (0.04 + ripe) * hidden;
  });
  return weights;
}

const spread = (weights: readonly number[], by: number, random: Random) =>
  weights.map((weight) => weight * Math.exp(by * random.normal()));

/** When something happened to a post: soon after it came up, mostly. Between the two, both included. */
export function moment(from: Date, to: Date, random: Random, meanHours = 11): Date {
  const span = Math.max(0, to.getTime() - from.getTime());
  if (random.chance(0.12)) return new Date(from.getTime() + random.int(span + 1));
  const mean = meanHours * hourMs;
  const within = -mean * Math.log(1 - random.next() * (1 - Math.exp(-span / mean)));
  return new Date(from.getTime() + Math.min(span, Math.round(within)));
}
