import { z } from "zod";
import { pageInput } from "../paging.ts";
import { PostCard, PostId } from "../post/schema.ts";

export const SetFavoriteInput = z.strictObject({ postId: PostId, favorited: z.boolean() });
export type SetFavoriteInput = z.infer<typeof SetFavoriteInput>;

export const FavoriteResult = z.strictObject({ favorited: z.boolean(), favoriteCount: z.int() });
export type FavoriteResult = z.infer<typeof FavoriteResult>;

export const ListFavoritesInput = z
  .strictObject({
    sort: z.enum(["newest", "top", "discussed"]).default("newest"),
    ...pageInput,
  })
  .prefault({});
export type ListFavoritesInput = z.infer<typeof ListFavoritesInput>;

export const FavoritePage = z.strictObject({ items: z.array(PostCard), nextCursor: z.string().nullable() });
export type FavoritePage = z.infer<typeof FavoritePage>;
