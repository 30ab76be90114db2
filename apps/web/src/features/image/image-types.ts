import type { PostCard } from "../post/post-types.ts";

/** A picture with its sizes, as lists and pages carry it. */
export type Picture = NonNullable<PostCard["image"]>;
