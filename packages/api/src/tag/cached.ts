import { defineCache, tag } from "@medley/cache";
import type { TagCount } from "./schema.ts";

/** The hundred most used tags; the hourly count forgets it. */
export const popularTagList = defineCache<"all", TagCount[]>({
  name: "tag-popular",
  version: 1,
  ttlSeconds: 3600,
  key: (all) => all,
  tags: () => [tagCountsTag],
});

export const tagCountsTag = tag("tag-counts");
