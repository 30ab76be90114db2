import { defineCache, tag } from "@medley/cache";
import type { GameCount } from "./schema.ts";

export const gameCountsTag = tag("game-counts");

/** The hundred games with the most posts; the hourly count forgets it. */
export const popularGameList = defineCache<"all", GameCount[]>({
  name: "game-popular",
  version: 1,
  ttlSeconds: 3600,
  key: (all) => all,
  tags: () => [gameCountsTag],
});
