import { listOutput } from "../answer/list-output.ts";
import { publicProcedure, router } from "../trpc.ts";
import { countHits } from "./count-hits.ts";
import {
  CountHitsInput,
  FoundGames,
  FoundPeople,
  FoundTags,
  HitCounts,
  PostHits,
  SearchNamesInput,
  SearchPostsInput,
  SuggestInput,
  Suggestions,
} from "./schema.ts";
import { searchGames, searchPeople, searchTags } from "./search-names.ts";
import { searchPosts } from "./search-posts.ts";
import { suggest } from "./suggest.ts";

export const searchRouter = router({
  posts: publicProcedure
    .meta({ statements: 2, limit: "search", cacheable: true })
    .input(SearchPostsInput)
    .output(listOutput(PostHits, "items"))
    .query(({ ctx, input }) => searchPosts(ctx, input)),
  people: publicProcedure
    .meta({ statements: 2, limit: "search" })
    .input(SearchNamesInput)
    .output(FoundPeople)
    .query(({ ctx, input }) => searchPeople(ctx, input)),
  tags: publicProcedure
    .meta({ statements: 2, limit: "search" })
    .input(SearchNamesInput)
    .output(FoundTags)
    .query(({ ctx, input }) => searchTags(ctx, input)),
  games: publicProcedure
    .meta({ statements: 2, limit: "search" })
    .input(SearchNamesInput)
    .output(FoundGames)
    .query(({ ctx, input }) => searchGames(ctx, input)),
  counts: publicProcedure
    .meta({ statements: 1, cacheable: true })
    .input(CountHitsInput)
    .output(HitCounts)
    .query(({ ctx, input }) => countHits(ctx, input)),
  suggest: publicProcedure
    .meta({ statements: 1, cacheable: true })
    .input(SuggestInput)
    .output(Suggestions)
    .query(({ ctx, input }) => suggest(ctx, input)),
});
