import { z } from "zod";

/** What a member has stored. Files on their way in count with their announced size. */
export const MediaUsage = z.strictObject({
  bytes: z.int(),
  /** Images and avatars. */
  files: z.int(),
  quotaBytes: z.int(),
  /** Four fifths of the quota are used. */
  warn: z.boolean(),
});
export type MediaUsage = z.infer<typeof MediaUsage>;
