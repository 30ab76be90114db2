import { z } from "zod";
import { Id } from "../id.ts";
import { NsfwPreference, Role } from "../profile/schema.ts";

/** Who is signed in; null for a visitor. */
export const Viewer = z
  .strictObject({
    id: Id,
    username: z.string(),
    displayName: z.string(),
    avatarUrl: z.string().nullable(),
    role: Role,
    karma: z.int(),
    nsfw: NsfwPreference,
    /** Unread notifications, counted to 100, which stands for "more than 99". */
    unread: z.int().min(0).max(100),
    /** How they came, and what this way allows. */
    via: z.enum(["session", "token"]),
    mayWrite: z.boolean(),
  })
  .nullable();
export type Viewer = z.infer<typeof Viewer>;

/** How the member signs in; told to themselves only, and not to their API tokens. */
export const ViewerAccount = z.strictObject({
  email: z.string().nullable(),
  hasPassword: z.boolean(),
  passwordChangedAt: z.iso.datetime().nullable(),
  twitchLinked: z.boolean(),
  /** Whether the site offers signing in by Twitch. */
  twitchOffered: z.boolean(),
});
export type ViewerAccount = z.infer<typeof ViewerAccount>;
