import { defineCache } from "@medley/cache";
import type { GameCount } from "./schema.ts";

/** The hundred games with the most posts. Counted each hour by a worker, which may share no cache with us. */
export const popularGameList = defineCache<"all", GameCount[]>({
  name: "game-popular",
  version: 1,
  ttlSeconds: 300,
  key: (all) => all,
});
