import { ownMarks } from "@medley/db/sql/post/own-marks";
import { postCards } from "@medley/db/sql/post/post-cards";
import { memberId } from "../actor.ts";
import type { Context } from "../context.ts";
import { cards, type SharedCard } from "./cached.ts";
import type { PostCard, ViewerMarks } from "./schema.ts";

/**
 * The cards of the posts, in the given order, with the reader's own marks. Posts that lists may no longer show are left
 * out, unless `unlisted` asks for them too. At most two statements, one when nobody is signed in, none for the shared
 * part when it is cached.
 */
export async function listCards(
  ctx: Context,
  ids: readonly string[],
  options: { unlisted?: boolean } = {},
): Promise<PostCard[]> {
  return (await listDescribedCards(ctx, ids, options)).map(({ card }) => card);
}

/** The same, each with its post's description in Markdown. */
export async function listDescribedCards(
  ctx: Context,
  ids: readonly string[],
  options: { unlisted?: boolean } = {},
): Promise<{ card: PostCard; description: string }[]> {
  if (ids.length === 0) return [];
  const shared = await ctx.cache.getMany(cards, ids, (missing) => loadCards(ctx, missing));
  const shown = shared.filter(
    (card): card is SharedCard => card !== null && (card.listed || options.unlisted === true),
  );
  const marks = await findMarks(
    ctx,
    shown.map((card) => card.id),
  );
  return shown.flatMap(({ listed: _, publishedAt, description, ...shared }) =>
    publishedAt === null
      ? []
      : [{ card: { ...shared, publishedAt, viewer: marks?.get(shared.id) ?? null }, description }],
  );
}

async function loadCards(ctx: Context, ids: readonly string[]): Promise<Map<string, SharedCard>> {
  const rows = await ctx.db.many(postCards({ ids }));
  return new Map(
    rows.map(({ authorId: _, publishedAt, ...row }) => [
      row.id,
      { ...row, publishedAt: publishedAt?.toISOString() ?? null },
    ]),
  );
}

/** The reader's own marks by post; null for a visitor. */
export async function findMarks(ctx: Context, ids: readonly string[]): Promise<Map<string, ViewerMarks> | null> {
  const userId = memberId(ctx.actor);
  if (userId === null) return null;
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.many(ownMarks({ userId, ids }));
  return new Map(rows.map(({ id, vote, favorited }) => [id, { vote, favorited }]));
}
