import { defineCache } from "@medley/cache";
import type { TagCount } from "./schema.ts";

/** The hundred most used tags. Counted each hour by a worker, which may share no cache with us: so looked at anew soon. */
export const popularTagList = defineCache<"all", TagCount[]>({
  name: "tag-popular",
  version: 1,
  ttlSeconds: 300,
  key: (all) => all,
});
