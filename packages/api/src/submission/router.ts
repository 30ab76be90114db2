import { memberProcedure, moderatorProcedure, router } from "../trpc.ts";
import { decideSubmissions } from "./decide-submissions.ts";
import { listOwn } from "./list-own.ts";
import { listQueue } from "./list-queue.ts";
import { DecideInput, DecideResult, ListOwnInput, ListQueueInput, OwnSubmissions, SubmissionQueue } from "./schema.ts";

export const submissionRouter = router({
  mine: memberProcedure
    .meta({ statements: 1 })
    .input(ListOwnInput)
    .output(OwnSubmissions)
    .query(({ ctx, input }) => listOwn(ctx, input)),
  queue: moderatorProcedure
    .meta({ statements: 1 })
    .input(ListQueueInput)
    .output(SubmissionQueue)
    .query(({ ctx, input }) => listQueue(ctx, input)),
  decide: moderatorProcedure
    .meta({ statements: 7 })
    .input(DecideInput)
    .output(DecideResult)
    .mutation(({ ctx, input }) => decideSubmissions(ctx, input)),
});
