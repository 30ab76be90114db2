import { type Cache, defineCache, tag } from "@medley/cache";
import type { TagCount } from "./schema.ts";

const countsTag = tag("tag-counts");

/** The hundred most used tags, until the worker has counted again. */
export const popularTagList = defineCache<"all", TagCount[]>({
  name: "tag-popular",
  version: 1,
  ttlSeconds: 3_600,
  staleSeconds: 600,
  key: (all) => all,
  tags: () => [countsTag],
});

export async function forgetPopularTags(cache: Pick<Cache, "forget">): Promise<void> {
  await cache.forget(countsTag);
}
