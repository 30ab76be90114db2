import { type Cache, defineCache, tag } from "@medley/cache";
import type { GameCount } from "./schema.ts";

const countsTag = tag("game-counts");

/** The hundred games with the most posts, until the worker has counted again. */
export const popularGameList = defineCache<"all", GameCount[]>({
  name: "game-popular",
  version: 1,
  ttlSeconds: 3_600,
  staleSeconds: 600,
  key: (all) => all,
  tags: () => [countsTag],
});

export async function forgetPopularGames(cache: Pick<Cache, "forget">): Promise<void> {
  await cache.forget(countsTag);
}
