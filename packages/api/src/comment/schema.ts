import { z } from "zod";
import { Id } from "../id.ts";
import { pageInput } from "../paging.ts";
import { PostId } from "../post/schema.ts";
import { Role } from "../profile/schema.ts";
import { line, prose } from "../text.ts";
import { VoteValue } from "../vote/schema.ts";

export const CommentId = Id;

export const CommentSort = z.enum(["best", "new", "old", "controversial"]);
export type CommentSort = z.infer<typeof CommentSort>;

export const CommentStatus = z.enum(["visible", "deleted", "removed"]);
export type CommentStatus = z.infer<typeof CommentStatus>;

/** A comment's words as written: 1 to 10 000 characters of Markdown with something to read in them. */
export const CommentBody = prose(10_000).refine(
  (text) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text),
  "Write something first.",
);

const { cursor, direction } = pageInput;

export const CommentAuthor = z.strictObject({
  username: z.string(),
  displayName: z.string(),
  avatarUrl: z.string().nullable(),
  role: Role,
});

/** What the reader did and may do with a comment; null for visitors. */
export const CommentViewer = z.strictObject({
  vote: VoteValue,
  mine: z.boolean(),
  canVote: z.boolean(),
  canEdit: z.boolean(),
  canRemove: z.boolean(),
  /** The text as written, to its author as long as they may edit it. */
  markdown: z.string().nullable(),
});
export type CommentViewer = z.infer<typeof CommentViewer>;

/** A comment in its thread. */
export const CommentNode = z.strictObject({
  id: CommentId,
  parentId: CommentId.nullable(),
  /** 0 for a root, at most 10. */
  depth: z.int().min(0).max(10),
  status: CommentStatus,
  /** Null once its author deleted it. */
  author: CommentAuthor.nullable(),
  isPostAuthor: z.boolean(),
  /** Sanitised when it was written; empty unless visible. */
  html: z.string(),
  score: z.int(),
  /** Direct replies, shown here or not. */
  replyCount: z.int(),
  /** For `comment.more`: the replies that follow those shown here; null when there are none. */
  moreReplies: z.string().nullable(),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  viewer: CommentViewer.nullable(),
});
export type CommentNode = z.infer<typeof CommentNode>;

/** Comments in the order a thread shows them: each followed by its replies. */
export const CommentPage = z.strictObject({ comments: z.array(CommentNode), nextCursor: z.string().nullable() });
export type CommentPage = z.infer<typeof CommentPage>;

/** `focus` shows one comment with those above and below it, instead of a page of roots. */
export const CommentThreadInput = z
  .strictObject({
    postId: PostId,
    sort: CommentSort.default("best"),
    focus: CommentId.optional(),
    cursor,
    direction,
  })
  .refine(
    ({ focus, cursor }) => focus === undefined || cursor === undefined || cursor === null,
    "A focused thread has one page.",
  );
export type CommentThreadInput = z.infer<typeof CommentThreadInput>;

export const MoreRepliesInput = z.strictObject({
  postId: PostId,
  parentId: CommentId,
  sort: CommentSort.default("best"),
  /** A node's `moreReplies` or a page's `nextCursor`; without one, from the first reply. */
  cursor,
});
export type MoreRepliesInput = z.infer<typeof MoreRepliesInput>;

export const CreateCommentInput = z.strictObject({
  postId: PostId,
  /** The comment answered; null for a new root. */
  parentId: CommentId.nullable(),
  body: CommentBody,
  /** Made once for each comment: sent again, it answers what it made the first time. */
  clientKey: Id,
});
export type CreateCommentInput = z.infer<typeof CreateCommentInput>;

export const EditCommentInput = z.strictObject({ commentId: CommentId, body: CommentBody });
export type EditCommentInput = z.infer<typeof EditCommentInput>;

export const EditedComment = z.strictObject({
  id: CommentId,
  html: z.string(),
  markdown: z.string(),
  editedAt: z.iso.datetime(),
});
export type EditedComment = z.infer<typeof EditedComment>;

export const RemoveCommentInput = z.strictObject({
  commentId: CommentId,
  /** Why, told to its author; staff have to say, authors needn't. */
  reason: line(3, 1000).optional(),
});
export type RemoveCommentInput = z.infer<typeof RemoveCommentInput>;

export const RemovedComment = z.strictObject({ id: CommentId, status: CommentStatus });
export type RemovedComment = z.infer<typeof RemovedComment>;

/** 1 up, -1 down, 0 takes the vote back. */
export const CommentVoteInput = z.strictObject({ commentId: CommentId, value: VoteValue });
export type CommentVoteInput = z.infer<typeof CommentVoteInput>;

export const CommentVoteResult = z.strictObject({ score: z.int(), vote: VoteValue });
export type CommentVoteResult = z.infer<typeof CommentVoteResult>;

export const CommentsByUserInput = z.strictObject({
  username: z.string().regex(/^[A-Za-z0-9_-]{3,32}$/, "Not a member's name."),
  ...pageInput,
});
export type CommentsByUserInput = z.infer<typeof CommentsByUserInput>;

/** A comment outside of its thread, with the post it stands under. */
export const CommentInHistory = z.strictObject({
  id: CommentId,
  parentId: CommentId.nullable(),
  post: z.strictObject({ id: PostId, slug: z.string(), title: z.string(), nsfw: z.boolean() }),
  html: z.string(),
  score: z.int(),
  replyCount: z.int(),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  viewer: z.strictObject({ vote: VoteValue }).nullable(),
});

export const CommentHistory = z.strictObject({ items: z.array(CommentInHistory), nextCursor: z.string().nullable() });
export type CommentHistory = z.infer<typeof CommentHistory>;

export const PreviewCommentInput = z.strictObject({ body: CommentBody });
export type PreviewCommentInput = z.infer<typeof PreviewCommentInput>;

export const CommentPreview = z.strictObject({ html: z.string() });
export type CommentPreview = z.infer<typeof CommentPreview>;
