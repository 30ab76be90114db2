import { z } from "zod";
import { GameSlug } from "../post/schema.ts";

export const GameCount = z.strictObject({
  slug: z.string(),
  name: z.string(),
  boxArtUrl: z.string().nullable(),
  /** Listed posts, as counted within the last hour. */
  postCount: z.int(),
});
export type GameCount = z.infer<typeof GameCount>;
export const GameCounts = z.strictObject({ items: z.array(GameCount) });
export type GameCounts = z.infer<typeof GameCounts>;

export const GetGameInput = z.strictObject({ slug: GameSlug });
export type GetGameInput = z.infer<typeof GetGameInput>;

export const PopularGamesInput = z.strictObject({ limit: z.int().min(1).max(100).default(20) }).prefault({});
export type PopularGamesInput = z.infer<typeof PopularGamesInput>;
