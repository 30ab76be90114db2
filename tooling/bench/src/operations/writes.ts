import { writeFavorite, writeVote } from "@medley/plain-peers/hand-written";
import { nth, type World } from "../site/world.ts";
import type { Operation } from "./operation.ts";

/** Who votes on what the n-th time, and how: each on each post once, then the other way round. */
export function voteOf({ readers, posts }: World, n: number) {
  const round = Math.floor(n / readers.length / posts.length);
  const reader = nth(readers, n);
  const postId = nth(posts, n + Math.floor(n / readers.length));
  return { reader, postId, value: round % 2 === 0 ? (1 as const) : (-1 as const) };
}

/** The same, for another writer: other pairs first. */
const voteOfOther = (world: World, n: number) =>
  voteOf(world, n + Math.floor((world.readers.length * world.posts.length) / 2));

export const writes: readonly Operation[] = [
  {
    name: "vote",
    by: "member",
    calls(world, n) {
      const { postId, value } = voteOf(world, n);
      return [{ path: "vote.cast", input: { postId, value }, mutation: true }];
    },
    cold: { ms: 50, statements: 4 },
    handWritten({ pool }, world, n) {
      const { reader, postId, value } = voteOfOther(world, n);
      return writeVote(pool, { userId: reader.userId, postId, value });
    },
  },
  {
    name: "favourite",
    by: "member",
    calls(world, n) {
      const { postId, value } = voteOf(world, n);
      return [{ path: "favorite.set", input: { postId, favorited: value === 1 }, mutation: true }];
    },
    cold: { ms: 50, statements: 4 },
    handWritten({ pool }, world, n) {
      const { reader, postId, value } = voteOfOther(world, n);
      return writeFavorite(pool, { userId: reader.userId, postId, favorited: value === 1 });
    },
  },
];
