import { defineCache } from "@medley/cache";
import { anyAlbum } from "../album/cached.ts";
import { listedTag } from "../post/cached.ts";

/** Where each part begins: what comes later belongs to the last, so that nothing is missed until they are laid out anew. */
export interface Starts {
  posts: string[];
  members: string[];
  albums: string[];
}

export const sitemapStarts = defineCache<"all", Starts>({
  name: "sitemap-starts",
  version: 1,
  ttlSeconds: 3600,
  staleSeconds: 3600,
  key: (all) => all,
});

/**
 * A text that stays the same until a post or an album is published, hidden or taken away. Parts are too large to be kept
 * for everybody, and asked for by few: what is made of one is dropped with this.
 */
export const sitemapWitness = defineCache<"all", string>({
  name: "sitemap-witness",
  version: 1,
  ttlSeconds: 300,
  key: (all) => all,
  tags: () => [listedTag, anyAlbum],
  uncounted: true,
});
