import { memberProcedure, publicProcedure, router } from "../trpc.ts";
import { getTag } from "./get-tag.ts";
import { listPopularTags } from "./list-popular-tags.ts";
import {
  GetTagInput,
  PopularTagsInput,
  SetTagsInput,
  SuggestTagsInput,
  TagCount,
  TagCounts,
  TagsOnPost,
} from "./schema.ts";
import { setTagsOnPost } from "./set-tags-on-post.ts";
import { suggestTags } from "./suggest-tags.ts";

export const tagRouter = router({
  get: publicProcedure
    .meta({ statements: 1, cacheable: true })
    .input(GetTagInput)
    .output(TagCount)
    .query(({ ctx, input }) => getTag(ctx, input)),
  suggest: publicProcedure
    .meta({ statements: 1, cacheable: true })
    .input(SuggestTagsInput)
    .output(TagCounts)
    .query(({ ctx, input }) => suggestTags(ctx, input)),
  popular: publicProcedure
    .meta({ statements: 1, cacheable: true })
    .input(PopularTagsInput)
    .output(TagCounts)
    .query(({ ctx, input }) => listPopularTags(ctx, input)),
  setOnPost: memberProcedure
    .meta({ statements: 7, limit: "tag" })
    .input(SetTagsInput)
    .output(TagsOnPost)
    .mutation(({ ctx, input }) => setTagsOnPost(ctx, input)),
});
