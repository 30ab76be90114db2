import { findAuthor } from "@medley/db/sql/comment/find-author";
import { listByAuthor } from "@medley/db/sql/comment/list-by-author";
import { z } from "zod";
import { memberId } from "../actor.ts";
import type { Context } from "../context.ts";
import { cutPage, encodeCursor, readCursor } from "../cursor.ts";
import { notFound } from "../errors.ts";
import { Id } from "../id.ts";
import { voteValue } from "./present.ts";
import type { CommentHistory, CommentsByUserInput } from "./schema.ts";

const HistoryCursor = z.strictObject({ at: z.iso.datetime(), id: Id });

/** A member's comments on listed posts, newest first; those on NSFW posts for readers who don't hide such. */
export async function listByUser(ctx: Context, input: CommentsByUserInput): Promise<CommentHistory> {
  const after = readCursor(HistoryCursor, input.cursor);
  const author = await ctx.db.maybe(findAuthor({ username: input.username }));
  if (!author) throw notFound("Member");
  const readerId = memberId(ctx.actor);
  const rows = await ctx.db.many(
    listByAuthor({
      authorId: author.id,
      readerId,
      nsfw: ctx.actor.kind === "member" && ctx.actor.nsfw !== "hide",
      after: after && { createdAt: new Date(after.at), id: after.id },
      limit: input.limit + 1,
    }),
  );
  const { page, last } = cutPage(rows, input.limit);
  return {
    items: page.map(({ postId, postSlug, postTitle, postNsfw, vote, createdAt, editedAt, ...comment }) => ({
      ...comment,
      post: { id: postId, slug: postSlug, title: postTitle, nsfw: postNsfw },
      createdAt: createdAt.toISOString(),
      editedAt: editedAt?.toISOString() ?? null,
      viewer: readerId === null ? null : { vote: voteValue(vote) },
    })),
    nextCursor: last ? encodeCursor({ at: last.createdAt.toISOString(), id: last.id }) : null,
  };
}
