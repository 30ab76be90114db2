import { listOutput } from "../answer/list-output.ts";
import { memberProcedure, router } from "../trpc.ts";
import { castVote } from "./cast-vote.ts";
import { listUpvoted } from "./list-upvoted.ts";
import { CastVoteInput, ListUpvotedInput, UpvotedPage, VoteResult } from "./schema.ts";

export const voteRouter = router({
  cast: memberProcedure
    .meta({ statements: 4, limit: "vote" })
    .input(CastVoteInput)
    .output(VoteResult)
    .mutation(({ ctx, input }) => castVote(ctx, input)),
  upvoted: memberProcedure
    .meta({ statements: 3 })
    .input(ListUpvotedInput)
    .output(listOutput(UpvotedPage, "items"))
    .query(({ ctx, input }) => listUpvoted(ctx, input)),
});
