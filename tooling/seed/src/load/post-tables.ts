import type { Table } from "./copy.ts";

export interface PostRow {
  id: string;
  kind: "clip" | "image";
  authorId: string;
  title: string;
  slug: string;
  description: string;
  descriptionHtml: string;
  nsfw: boolean;
  language: string;
  visibility: "public" | "unlisted" | "private";
  status: string;
  statusReason: string | null;
  thumbnailUrl: string;
  createdAt: Date;
  publishedAt: Date | null;
  editedAt: Date | null;
}

export const posts: Table<PostRow> = {
  name: "posts",
  columns: {
    id: "id",
    kind: "kind",
    authorId: "author_id",
    title: "title",
    slug: "slug",
    description: "description",
    descriptionHtml: "description_html",
    nsfw: "nsfw",
    language: "language",
    visibility: "visibility",
    status: "status",
    statusReason: "status_reason",
    thumbnailUrl: "thumbnail_url",
    createdAt: "created_at",
    publishedAt: "published_at",
    editedAt: "edited_at",
  },
};

export interface ClipRow {
  postId: string;
  slug: string;
  claimed: boolean;
  source: "twitch" | "manual";
  twitchTitle: string | null;
  broadcasterId: number;
  gameId: number;
  creatorTwitchId: string | null;
  creatorName: string | null;
  durationSeconds: number | null;
  twitchViewCount: number | null;
  clippedAt: Date | null;
}

export const clips: Table<ClipRow> = {
  name: "clips",
  columns: {
    postId: "post_id",
    slug: "slug",
    claimed: "claimed",
    source: "source",
    twitchTitle: "twitch_title",
    broadcasterId: "broadcaster_id",
    gameId: "game_id",
    creatorTwitchId: "creator_twitch_id",
    creatorName: "creator_name",
    durationSeconds: "duration_seconds",
    twitchViewCount: "twitch_view_count",
    clippedAt: "clipped_at",
  },
};

export interface ImageRow {
  postId: string;
  ownerId: string;
  /** In PostgreSQL's hexadecimal form. */
  sha256: string;
  fileName: string;
  format: string;
  width: number;
  height: number;
  frames: number;
  mediaKey: string;
  /** JSON. */
  variants: string;
  thumbhash: string;
  storedBytes: number;
  processedAt: Date;
  claimed: boolean;
}

export const images: Table<ImageRow> = {
  name: "images",
  columns: {
    postId: "post_id",
    ownerId: "owner_id",
    sha256: "sha256",
    fileName: "file_name",
    format: "format",
    width: "width",
    height: "height",
    frames: "frames",
    mediaKey: "media_key",
    variants: "variants",
    thumbhash: "thumbhash",
    storedBytes: "stored_bytes",
    processedAt: "processed_at",
    claimed: "claimed",
  },
};

export interface SubmissionRow {
  postId: string;
  state: "pending" | "approved" | "rejected";
  note: string;
  reason: string | null;
  submittedAt: Date;
  decidedAt: Date | null;
  decidedById: string | null;
}

export const submissions: Table<SubmissionRow> = {
  name: "submissions",
  columns: {
    postId: "post_id",
    state: "state",
    note: "note",
    reason: "reason",
    submittedAt: "submitted_at",
    decidedAt: "decided_at",
    decidedById: "decided_by_id",
  },
};

export interface VoteRow {
  userId: string;
  postId: string;
  value: number;
  createdAt: Date;
}

export const postVotes: Table<VoteRow> = {
  name: "post_votes",
  columns: { userId: "user_id", postId: "post_id", value: "value", createdAt: "created_at" },
};

export interface FavoriteRow {
  userId: string;
  postId: string;
  createdAt: Date;
}

export const favorites: Table<FavoriteRow> = {
  name: "favorites",
  columns: { userId: "user_id", postId: "post_id", createdAt: "created_at" },
};
