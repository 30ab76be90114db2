import type { NotificationKind } from "../../generated/enums.ts";
import { json, sql, statement, text } from "../../statement.ts";
import { nsfwPreference } from "../enums.ts";

/** What a member wrote of themselves, as they wrote it, and how they like to read. Relies on the primary keys. */
export const findOwnProfile = statement({
  name: "profile.findOwnProfile",
  columns: {
    displayName: text,
    bio: text,
    bioHtml: text,
    nsfw: nsfwPreference,
    mutedNotifications: json<NotificationKind[]>(),
  },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { userId: string }) => sql`
    select u.display_name as "displayName", coalesce(p.bio, '') as "bio", coalesce(p.bio_html, '') as "bioHtml",
      coalesce(p.nsfw, 'hide') as "nsfw",
      coalesce(to_json(p.muted_notifications), '[]') as "mutedNotifications"
    from users u left join profiles p on p.user_id = u.id where u.id = ${p.userId}::uuid`,
});
