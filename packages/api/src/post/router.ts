import { z } from "zod";
import { publicProcedure, router } from "../trpc.ts";
import { getPost } from "./get-post.ts";
import { listRelated } from "./list-related.ts";
import { noteView } from "./note-view.ts";
import { GetPostInput, NoteViewInput, PostCards, PostPage, RelatedPostsInput } from "./schema.ts";

export const postRouter = router({
  get: publicProcedure
    .meta({ statements: 2, cacheable: true })
    .input(GetPostInput)
    .output(PostPage)
    .query(({ ctx, input }) => getPost(ctx, input)),
  related: publicProcedure
    .meta({ statements: 4, cacheable: true })
    .input(RelatedPostsInput)
    .output(PostCards)
    .query(({ ctx, input }) => listRelated(ctx, input)),
  viewed: publicProcedure
    .meta({ statements: 0 })
    .input(NoteViewInput)
    .output(z.strictObject({ ok: z.literal(true) }))
    .mutation(({ ctx, input }) => noteView(ctx, input)),
});
