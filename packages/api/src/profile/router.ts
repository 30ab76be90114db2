import { memberProcedure, publicProcedure, router } from "../trpc.ts";
import { getAvatar } from "./get-avatar.ts";
import { getProfile } from "./get-profile.ts";
import { AvatarState, GetProfileInput, OwnProfile, ProfilePage, SetAvatarInput, UpdateProfileInput } from "./schema.ts";
import { setAvatar } from "./set-avatar.ts";
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
  avatar: memberProcedure
    .meta({ statements: 1 })
    .output(AvatarState)
    .query(({ ctx }) => getAvatar(ctx)),
  setAvatar: memberProcedure
    .meta({ statements: 6 })
    .input(SetAvatarInput)
    .output(AvatarState)
    .mutation(({ ctx, input }) => setAvatar(ctx, input)),
});
