import { listOutput } from "../answer/list-output.ts";
import { memberProcedure, publicProcedure, router } from "../trpc.ts";
import { createComment } from "./create-comment.ts";
import { editComment } from "./edit-comment.ts";
import { listByUser } from "./list-by-user.ts";
import { moreReplies, readThread } from "./read-thread.ts";
import { removeComment } from "./remove-comment.ts";
import { renderBody } from "./render-body.ts";
import {
  CommentHistory,
  CommentNode,
  CommentPage,
  CommentPreview,
  CommentsByUserInput,
  CommentThreadInput,
  CommentVoteInput,
  CommentVoteResult,
  CreateCommentInput,
  EditCommentInput,
  EditedComment,
  MoreRepliesInput,
  PreviewCommentInput,
  RemoveCommentInput,
  RemovedComment,
} from "./schema.ts";
import { voteOnComment } from "./vote-on-comment.ts";

export const commentRouter = router({
  thread: publicProcedure
    .meta({ statements: 2, cacheable: true })
    .input(CommentThreadInput)
    .output(listOutput(CommentPage, "comments"))
    .query(({ ctx, input }) => readThread(ctx, input)),
  more: publicProcedure
    .meta({ statements: 2, cacheable: true })
    .input(MoreRepliesInput)
    .output(listOutput(CommentPage, "comments"))
    .query(({ ctx, input }) => moreReplies(ctx, input)),
  byUser: publicProcedure
    .meta({ statements: 2, cacheable: true })
    .input(CommentsByUserInput)
    .output(listOutput(CommentHistory, "items"))
    .query(({ ctx, input }) => listByUser(ctx, input)),
  // A mutation by its method alone: ten thousand characters fit no address.
  preview: memberProcedure
    .meta({ statements: 0 })
    .input(PreviewCommentInput)
    .output(CommentPreview)
    .mutation(({ input }) => ({ html: renderBody(input.body) })),
  create: memberProcedure
    .meta({ statements: 2, limit: "comment" })
    .input(CreateCommentInput)
    .output(CommentNode)
    .mutation(({ ctx, input }) => createComment(ctx, input)),
  edit: memberProcedure
    .meta({ statements: 2, limit: "comment" })
    .input(EditCommentInput)
    .output(EditedComment)
    .mutation(({ ctx, input }) => editComment(ctx, input)),
  remove: memberProcedure
    .meta({ statements: 4 })
    .input(RemoveCommentInput)
    .output(RemovedComment)
    .mutation(({ ctx, input }) => removeComment(ctx, input)),
  vote: memberProcedure
    .meta({ statements: 3, limit: "commentVote" })
    .input(CommentVoteInput)
    .output(CommentVoteResult)
    .mutation(({ ctx, input }) => voteOnComment(ctx, input)),
});
