import { memberProcedure, publicProcedure, router } from "../trpc.ts";
import { getProfile } from "./get-profile.ts";
import { GetProfileInput, OwnProfile, ProfilePage, UpdateProfileInput } from "./schema.ts";
import { updateProfile } from "./update-profile.ts";

export const profileRouter = router({
  get: publicProcedure
    .meta({ statements: 2, cacheable: true })
    .input(GetProfileInput)
    .output(ProfilePage)
    .query(({ ctx, input }) => getProfile(ctx, input)),
  update: memberProcedure
    .meta({ statements: 2 })
    .input(UpdateProfileInput)
    .output(OwnProfile)
    .mutation(({ ctx, input }) => updateProfile(ctx, input)),
});
