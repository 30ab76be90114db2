import type { Random } from "../random/random.ts";
import { shares } from "../random/skew.ts";
import type { Draw, Person } from "./people.ts";
import type { SeedPost } from "./posts.ts";
import type { SeedComment } from "./thread.ts";
import { moment } from "./timeline.ts";

export interface Vote {
  member: Person;
  value: 1 | -1;
  at: Date;
}

/** How many of a hundred like a post: nearly all of them, unless it divides people or fails to please. */
function appeal(random: Random): number {
  if (random.chance(0.08)) return 0.45 + 0.17 * random.next();
  if (random.chance(0.05)) return 0.15 + 0.2 * random.next();
  return Math.min(0.99, 0.93 + 0.05 * random.normal());
}

/** Votes by different members, none of them the author, each cast while the post was open and the member there. */
export function votesOn(post: SeedPost, draw: Draw, random: Random): Vote[] {
  const { publishedAt, openUntil, author, slot } = post;
  if (!publishedAt) return [];
  const liked = appeal(random);
  return react({ count: slot.votes, from: publishedAt, to: openUntil, not: author }, draw, random).map((reaction) => ({
    ...reaction,
    value: random.chance(liked) ? 1 : -1,
  }));
}

/** Members who keep the post; its author may be one of them. */
export function favoritesOf(post: SeedPost, draw: Draw, random: Random): Omit<Vote, "value">[] {
  const { publishedAt, openUntil, slot } = post;
  if (!publishedAt) return [];
  return react({ count: slot.favorites, from: publishedAt, to: openUntil, not: null }, draw, random);
}

/** Votes on the comments of a thread: more for roots and early ones. */
export function commentVotes(
  thread: readonly SeedComment[],
  { count, openUntil }: { count: number; openUntil: Date },
  draw: Draw,
  random: Random,
): Map<SeedComment, Vote[]> {
  const weights = thread.map(({ depth, status }, at) =>
    status === "visible" ? Math.exp(0.9 * random.normal()) * (depth === 0 ? 2 : 1) * (at + 1) ** -0.3 : 0.02,
  );
  const counts = shares(count, weights, 120);
  return new Map(
    thread.map((comment, at) => {
      const liked = random.chance(0.12) ? 0.4 + 0.2 * random.next() : 0.93;
      const given = { count: counts[at] ?? 0, from: comment.createdAt, to: openUntil, not: comment.author };
      const votes = react(given, draw, random).map(
        (reaction): Vote => ({ ...reaction, value: random.chance(liked) ? 1 : -1 }),
      );
      return [comment, votes];
    }),
  );
}

type Wanted = { count: number; from: Date; to: Date; not: Person | null };

function react({ count, from, to, not }: Wanted, draw: Draw, random: Random): { member: Person; at: Date }[] {
  const found = new Map<Person, Date>();
  // Members who reacted already are drawn again and again as they become many: give up rather than search on.
  for (let tries = 0; found.size < count && tries < 6 * count; tries += 1) {
    const at = moment(from, to, random);
    const member = draw.anybody(random, at);
    if (member !== not && !found.has(member)) found.set(member, at);
  }
  return [...found].map(([member, at]) => ({ member, at }));
}
