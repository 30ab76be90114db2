import { memberProcedure, router } from "../trpc.ts";
import { castVote } from "./cast-vote.ts";
import { CastVoteInput, VoteResult } from "./schema.ts";

export const voteRouter = router({
  cast: memberProcedure
    .meta({ statements: 4, limit: "vote" })
    .input(CastVoteInput)
    .output(VoteResult)
    .mutation(({ ctx, input }) => castVote(ctx, input)),
});
