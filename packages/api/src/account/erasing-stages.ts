import type { Executor } from "@medley/db";
import { eraseComments } from "@medley/db/sql/deletion/erase-comments";
import { eraseNotifications } from "@medley/db/sql/deletion/erase-notifications";
import { erasePosts } from "@medley/db/sql/deletion/erase-posts";
import { listComments } from "@medley/db/sql/deletion/list-comments";
import { lockListings } from "@medley/db/sql/deletion/lock-listings";
import { lockPosts } from "@medley/db/sql/deletion/lock-posts";
import { takeAlbums } from "@medley/db/sql/deletion/take-albums";
import { takeCommentVotes } from "@medley/db/sql/deletion/take-comment-votes";
import { takeFavorites } from "@medley/db/sql/deletion/take-favorites";
import { takeFiles } from "@medley/db/sql/deletion/take-files";
import { takePostVotes } from "@medley/db/sql/deletion/take-post-votes";
import type { MemberDeletion } from "./delete-member.ts";

/** Rows erased, by what they were. */
export type Erased = Record<
  "postVotes" | "commentVotes" | "favorites" | "comments" | "albums" | "posts" | "files" | "notifications",
  number
>;

/** What one transaction erased, where the next goes on, and what looks different now. */
export interface Batch<Place> {
  erased: number;
  place: Place;
  posts: readonly string[];
  threads: readonly string[];
  albums?: readonly string[];
  /** Keys that bytes were served by. */
  media?: readonly string[];
}

/** One kind of thing to erase, page by page. Takes locks in the order everybody does: listings, comments, members. */
export interface Stage<Place> {
  counts: keyof Erased;
  start: Place;
  /** Erases at most `limit` after a place; null when nothing is left there. */
  next(tx: Executor, after: Place, limit: number): Promise<Batch<Place> | null>;
}

type Dated = { createdAt: Date; id: string } | null;

const first = "00000000-0000-0000-0000-000000000000";

/** A stage's places are its own business: whoever runs it only hands them back. */
export function stagesOf(deletion: MemberDeletion): Stage<unknown>[] {
  return [
    taking(deletion, "postVotes", takePostVotes),
    taking(deletion, "commentVotes", takeCommentVotes),
    taking(deletion, "favorites", takeFavorites),
    comments(deletion),
    albums(deletion),
    posts(deletion),
    files(deletion),
    notifications(deletion),
  ];
}

type Taking = typeof takePostVotes;

function taking({ userId }: MemberDeletion, counts: keyof Erased, take: Taking): Stage<string> {
  return {
    counts,
    start: first,
    async next(tx, after, limit) {
      const { ids } = await tx.one(take({ userId, after, limit }));
      const place = ids.at(-1);
      if (place === undefined) return null;
      return { erased: ids.length, place, posts: counts === "commentVotes" ? [] : ids, threads: [] };
    },
  };
}

function comments({ userId }: MemberDeletion): Stage<Dated> {
  return {
    counts: "comments",
    start: null,
    async next(tx, after, limit) {
      const page = await tx.many(listComments({ authorId: userId, after, limit }));
      const place = page.at(-1);
      if (!place) return null;
      const touched = [...new Set(page.map(({ postId }) => postId))];
      await tx.many(lockListings({ postIds: touched }));
      const { erased } = await tx.one(eraseComments({ ids: page.map(({ id }) => id) }));
      return { erased, place, posts: touched, threads: touched };
    },
  };
}

function posts({ userId, keepsPosts }: MemberDeletion): Stage<Dated> {
  return {
    counts: "posts",
    start: null,
    async next(tx, after, limit) {
      const page = await tx.many(lockPosts({ authorId: userId, keepsPosts, after, limit }));
      const place = page.reduce<Dated>((last, post) => (last && isOlder(last, post) ? last : post), null);
      if (!place) return null;
      const ids = page.map(({ id }) => id);
      await tx.many(erasePosts({ ids }));
      return { erased: ids.length, place, posts: ids, threads: [] };
    },
  };
}

function albums({ userId }: MemberDeletion): Stage<null> {
  return {
    counts: "albums",
    start: null,
    async next(tx, place, limit) {
      const { ids } = await tx.one(takeAlbums({ userId, limit }));
      return ids.length === 0 ? null : { erased: ids.length, place, posts: [], threads: [], albums: ids };
    },
  };
}

/** After the posts: what is kept of those keeps its bytes. */
function files({ userId }: MemberDeletion): Stage<null> {
  return {
    counts: "files",
    start: null,
    async next(tx, place, limit) {
      const { posts, keys } = await tx.one(takeFiles({ userId, limit }));
      return keys.length === 0 ? null : { erased: keys.length, place, posts, threads: [], media: keys };
    },
  };
}

function isOlder(a: NonNullable<Dated>, b: NonNullable<Dated>): boolean {
  const [at, bt] = [a.createdAt.getTime(), b.createdAt.getTime()];
  return at < bt || (at === bt && a.id < b.id);
}

function notifications({ userId }: MemberDeletion): Stage<null> {
  return {
    counts: "notifications",
    start: null,
    async next(tx, place, limit) {
      const { erased } = await tx.one(eraseNotifications({ userId, limit }));
      return erased === 0 ? null : { erased, place, posts: [], threads: [] };
    },
  };
}
