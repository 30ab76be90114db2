import { memberProcedure, router } from "../trpc.ts";
import { previewClip } from "./preview-clip.ts";
import { ClipPreview, PreviewClipInput, SubmitClipInput, SubmittedClip } from "./schema.ts";
import { submitClip } from "./submit-clip.ts";

export const clipRouter = router({
  preview: memberProcedure
    .meta({ statements: 1, limit: "preview" })
    .input(PreviewClipInput)
    .output(ClipPreview)
    .query(({ ctx, input }) => previewClip(ctx, input)),
  submit: memberProcedure
    .meta({ statements: 14, limit: "submit" })
    .input(SubmitClipInput)
    .output(SubmittedClip)
    .mutation(({ ctx, input }) => submitClip(ctx, input)),
});
