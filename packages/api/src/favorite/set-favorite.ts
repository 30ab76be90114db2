import { addFavorite } from "@medley/db/sql/favorite/add-favorite";
import { findFavoriteCount } from "@medley/db/sql/favorite/find-favorite-count";
import { takeFavorite } from "@medley/db/sql/favorite/take-favorite";
import { memberOf } from "../actor.ts";
import type { Context } from "../context.ts";
import { forgetMark } from "../post/cached.ts";
import { getOpenPostOften } from "../post/get-open-post.ts";
import type { FavoriteResult, SetFavoriteInput } from "./schema.ts";

/** Puts a post among one's favourites or takes it out; doing it twice changes nothing. Throws `not_found`. */
export async function setFavorite(ctx: Context, input: SetFavoriteInput): Promise<FavoriteResult> {
  const { id: userId } = memberOf(ctx.actor);
  const { id: postId } = await getOpenPostOften(ctx, input.postId);
  const written = input.favorited
    ? await ctx.db.maybe(addFavorite({ userId, postId, now: ctx.clock.now() }))
    : await ctx.db.maybe(takeFavorite({ userId, postId }));
  if (written) await forgetMark(ctx, { userId, postId });
  const { favoriteCount } = await ctx.db.one(findFavoriteCount({ postId }));
  return { favorited: input.favorited, favoriteCount };
}
