import type { Table } from "../load/copy.ts";
import {
  type ClipRow as SeedClipRow,
  type ImageRow as SeedImageRow,
  type PostRow as SeedPostRow,
  clips as seedClips,
  images as seedImages,
  posts as seedPosts,
} from "../load/post-tables.ts";

type Loose<Row, Key extends keyof Row> = Omit<Row, Key> & { [K in Key]: Row[K] | null };

export type PostRow = Loose<SeedPostRow, "language" | "thumbnailUrl"> & { nsfwByStaff: boolean };
export type ClipRow = Loose<SeedClipRow, "gameId">;

export const posts: Table<PostRow> = {
  name: "posts",
  columns: { ...seedPosts.columns, nsfwByStaff: "nsfw_by_staff" },
};

export const clips: Table<ClipRow> = seedClips;

export type ImageRow = Loose<SeedImageRow, "thumbhash">;

export const images: Table<ImageRow> = seedImages;

export interface ListingRow {
  postId: string;
  kind: "clip" | "image";
  authorId: string;
  gameId: number | null;
  broadcasterId: number | null;
  language: string | null;
  nsfw: boolean;
  tagIds: readonly number[];
  listed: boolean;
  publishedAt: Date | null;
  viewCount: number;
}

export const listings: Table<ListingRow> = {
  name: "listings",
  columns: {
    postId: "post_id",
    kind: "kind",
    authorId: "author_id",
    gameId: "game_id",
    broadcasterId: "broadcaster_id",
    language: "language",
    nsfw: "nsfw",
    tagIds: "tag_ids",
    listed: "listed",
    publishedAt: "published_at",
    viewCount: "view_count",
  },
};

export interface PostTagRow {
  postId: string;
  tagId: number;
  listed: boolean;
  publishedAt: Date | null;
}

/** Their tier is 0, as every post's is before its first vote. */
export const postTags: Table<PostTagRow> = {
  name: "post_tags",
  columns: { postId: "post_id", tagId: "tag_id", listed: "listed", publishedAt: "published_at" },
};
