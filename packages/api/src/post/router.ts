import { z } from "zod";
import { memberProcedure, moderatorProcedure, publicProcedure, router } from "../trpc.ts";
import { getPost } from "./get-post.ts";
import { listRelated } from "./list-related.ts";
import { noteView } from "./note-view.ts";
import { removePost } from "./remove-post.ts";
import { restorePost } from "./restore-post.ts";
import { GetPostInput, NoteViewInput, PostCards, PostPage, RelatedPostsInput } from "./schema.ts";
import { updatePost } from "./update-post.ts";
import { PostState, RemovePostInput, RestorePostInput, UpdatedPost, UpdatePostInput } from "./write-schema.ts";

export const postRouter = router({
  get: publicProcedure
    .meta({ statements: 1, cacheable: true })
    .input(GetPostInput)
    .output(PostPage)
    .query(({ ctx, input }) => getPost(ctx, input)),
  related: publicProcedure
    .meta({ statements: 2, cacheable: true })
    .input(RelatedPostsInput)
    .output(PostCards)
    .query(({ ctx, input }) => listRelated(ctx, input)),
  viewed: publicProcedure
    .meta({ statements: 0, limit: "view" })
    .input(NoteViewInput)
    .output(z.strictObject({ ok: z.literal(true) }))
    .mutation(({ ctx, input }) => noteView(ctx, input)),
  update: memberProcedure
    .meta({ statements: 4 })
    .input(UpdatePostInput)
    .output(UpdatedPost)
    .mutation(({ ctx, input }) => updatePost(ctx, input)),
  remove: memberProcedure
    .meta({ statements: 7 })
    .input(RemovePostInput)
    .output(PostState)
    .mutation(({ ctx, input }) => removePost(ctx, input)),
  restore: moderatorProcedure
    .meta({ statements: 5 })
    .input(RestorePostInput)
    .output(PostState)
    .mutation(({ ctx, input }) => restorePost(ctx, input)),
});
