import { findAuthor } from "@medley/db/sql/comment/find-author";
import { listByAuthor } from "@medley/db/sql/comment/list-by-author";
import { ownCommentMarks } from "@medley/db/sql/comment/own-marks";
import { z } from "zod";
import { memberId } from "../actor.ts";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { notFound } from "../errors.ts";
import { showsNsfw } from "../feed/rules.ts";
import { Id } from "../id.ts";
import { commentAuthors, histories, type SharedHistory } from "./cached.ts";
import { voteValue } from "./present.ts";
import type { CommentHistory, CommentsByUserInput } from "./schema.ts";

const HistoryCursor = z.strictObject({ at: z.iso.datetime(), id: Id });

type Votes = ReadonlyMap<string, number>;

/**
 * A member's comments on listed posts, newest first; those on NSFW posts for readers who don't hide such. Two statements
 * at most; for a first page that is cached none, and one for a member's own votes.
 */
export async function listByUser(ctx: Context, input: CommentsByUserInput): Promise<CommentHistory> {
  const after = readCursor(HistoryCursor, input.cursor);
  const { username, limit } = input;
  const authorId = await ctx.cache.get(commentAuthors, username, async () => {
    const author = await ctx.db.maybe(findAuthor({ username }));
    return author?.id ?? null;
  });
  if (authorId === null) throw notFound("Member");
  const asked = { authorId, limit, nsfw: showsNsfw(ctx.actor) };
  // Whoever loads the page brings their own votes along.
  let votes: Votes | undefined;
  const read = async () => {
    const rows = await ctx.db.many(
      listByAuthor({
        ...{ ...asked, readerId: memberId(ctx.actor), limit: limit + 1 },
        after: after && { createdAt: new Date(after.at), id: after.id },
      }),
    );
    votes = new Map(rows.map(({ id, vote }) => [id, vote]));
    return share(rows, limit);
  };
  const { items, nextCursor } = after ? await read() : await ctx.cache.get(histories, asked, read);
  const own = await ownVotes(ctx, items, votes);
  return {
    items: items.map((item) => ({ ...item, viewer: own && { vote: voteValue(own.get(item.id)) } })),
    nextCursor,
  };
}

type HistoryRow = NonNullable<ReturnType<typeof listByAuthor>["row"]>;

function share(rows: readonly HistoryRow[], limit: number): SharedHistory {
  const { page, last } = cutPage(rows, limit);
  return {
    items: page.map(({ postId, postSlug, postTitle, postNsfw, vote: _, createdAt, editedAt, ...comment }) => ({
      ...comment,
      post: { id: postId, slug: postSlug, title: postTitle, nsfw: postNsfw },
      createdAt: createdAt.toISOString(),
      editedAt: editedAt?.toISOString() ?? null,
    })),
    nextCursor: last ? encodeCursor({ at: last.createdAt.toISOString(), id: last.id }) : null,
  };
}

/** The reader's votes on the comments, unless they came along; null for visitors. */
async function ownVotes(
  ctx: Context,
  items: SharedHistory["items"],
  brought: Votes | undefined,
): Promise<Votes | null> {
  const userId = memberId(ctx.actor);
  if (userId === null) return null;
  if (brought || items.length === 0) return brought ?? new Map();
  const rows = await ctx.db.many(ownCommentMarks({ userId, ids: items.map(({ id }) => id), editableIds: [] }));
  return new Map(rows.map(({ id, vote }) => [id, vote]));
}
