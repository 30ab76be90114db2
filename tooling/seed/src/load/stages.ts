import type { Table } from "./copy.ts";

/** What of a post goes into other tables than its own. */
export interface PostStageRow {
  postId: string;
  tagIds: readonly number[];
  viewCount: number;
  removedById: string | null;
  removedAt: Date | null;
}

export const postStage: Table<PostStageRow> = {
  name: "seed_posts",
  columns: {
    postId: "post_id",
    tagIds: "tag_ids",
    viewCount: "view_count",
    removedById: "removed_by_id",
    removedAt: "removed_at",
  },
};

/** A comment with its text, before its votes and answers are counted. */
export interface CommentStageRow {
  id: string;
  postId: string;
  parentId: string | null;
  authorId: string;
  depth: number;
  status: "visible" | "deleted" | "removed";
  createdAt: Date;
  editedAt: Date | null;
  markdown: string;
  html: string;
  mentionedId: string | null;
  removedById: string | null;
  removedAt: Date | null;
  reason: string | null;
}

export const commentStage: Table<CommentStageRow> = {
  name: "seed_comments",
  columns: {
    id: "id",
    postId: "post_id",
    parentId: "parent_id",
    authorId: "author_id",
    depth: "depth",
    status: "status",
    createdAt: "created_at",
    editedAt: "edited_at",
    markdown: "markdown",
    html: "html",
    mentionedId: "mentioned_id",
    removedById: "removed_by_id",
    removedAt: "removed_at",
    reason: "reason",
  },
};

export interface CommentVoteStageRow {
  userId: string;
  commentId: string;
  value: number;
  createdAt: Date;
}

export const commentVoteStage: Table<CommentVoteStageRow> = {
  name: "seed_comment_votes",
  columns: { userId: "user_id", commentId: "comment_id", value: "value", createdAt: "created_at" },
};

/** Tables that go when all is there: what they hold is counted first and then written once, at its place. */
export const createStages = [
  `create unlogged table seed_posts (
    post_id uuid not null, tag_ids integer[] not null, view_count integer not null,
    removed_by_id uuid, removed_at timestamptz(3)
  )`,
  `create unlogged table seed_comments (
    id uuid not null, post_id uuid not null, parent_id uuid, author_id uuid not null, depth smallint not null,
    status comment_status not null, created_at timestamptz(3) not null, edited_at timestamptz(3), markdown text not null,
    html text not null, mentioned_id uuid, removed_by_id uuid, removed_at timestamptz(3), reason text
  )`,
  `create unlogged table seed_comment_votes (
    user_id uuid not null, comment_id uuid not null, value smallint not null, created_at timestamptz(3) not null
  )`,
];

export const dropStages = "drop table seed_posts, seed_comments, seed_comment_votes";
