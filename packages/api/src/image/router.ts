import { memberProcedure, router } from "../trpc.ts";
import { batchImages } from "./batch-images.ts";
import { BatchImagesInput, BatchResult } from "./batch-schema.ts";
import { completeUpload } from "./complete-upload.ts";
import { createUpload } from "./create-upload.ts";
import { listStates } from "./list-states.ts";
import { retryImage } from "./retry-image.ts";
import {
  CompletedUpload,
  CompleteUploadInput,
  CreateUploadInput,
  ImageStates,
  ImageStatusInput,
  RetriedImage,
  RetryImageInput,
  UploadTicket,
} from "./schema.ts";

export const imageRouter = router({
  batch: memberProcedure
    .meta({ statements: 6 })
    .input(BatchImagesInput)
    .output(BatchResult)
    .mutation(({ ctx, input }) => batchImages(ctx, input)),
  createUpload: memberProcedure
    .meta({ statements: 4, limit: "upload" })
    .input(CreateUploadInput)
    .output(UploadTicket)
    .mutation(({ ctx, input }) => createUpload(ctx, input)),
  completeUpload: memberProcedure
    .meta({ statements: 14 })
    .input(CompleteUploadInput)
    .output(CompletedUpload)
    .mutation(({ ctx, input }) => completeUpload(ctx, input)),
  status: memberProcedure
    .meta({ statements: 1 })
    .input(ImageStatusInput)
    .output(ImageStates)
    .query(({ ctx, input }) => listStates(ctx, input)),
  retry: memberProcedure
    .meta({ statements: 1 })
    .input(RetryImageInput)
    .output(RetriedImage)
    .mutation(({ ctx, input }) => retryImage(ctx, input)),
});
