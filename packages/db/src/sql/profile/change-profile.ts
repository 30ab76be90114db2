import type { NotificationKind } from "../../generated/enums.ts";
import { json, sql, statement, text } from "../../statement.ts";
import { nsfwPreference } from "../enums.ts";

export interface ChangeProfileParams {
  userId: string;
  /** Null leaves a value as it is. */
  displayName: string | null;
  bio: { markdown: string; html: string } | null;
  nsfw: "hide" | "blur" | "show" | null;
  mutedNotifications: readonly NotificationKind[] | null;
}

/** Changes what a member says of themselves and answers what holds now. Relies on the primary keys. */
export const changeProfile = statement({
  name: "profile.changeProfile",
  columns: {
    displayName: text,
    bio: text,
    bioHtml: text,
    nsfw: nsfwPreference,
    mutedNotifications: json<NotificationKind[]>(),
  },
  examples: [
    {
      userId: "00000000-0000-7000-8000-000000000000",
      displayName: null,
      bio: null,
      nsfw: null,
      mutedNotifications: null,
    },
  ] as ChangeProfileParams[],
  sql: (p: ChangeProfileParams) => sql`
    with named as (
      update users set display_name = coalesce(${p.displayName}::text, display_name)
      where id = ${p.userId}::uuid returning id, display_name
    ), described as (
      insert into profiles as p (user_id, bio, bio_html, nsfw, muted_notifications)
      select id, coalesce(${p.bio?.markdown ?? null}::text, ''), coalesce(${p.bio?.html ?? null}::text, ''),
        coalesce(${p.nsfw}::nsfw_preference, 'hide'), coalesce(${p.mutedNotifications}::notification_kind[], '{}')
      from named
      on conflict (user_id) do update set bio = coalesce(${p.bio?.markdown ?? null}::text, p.bio),
        bio_html = coalesce(${p.bio?.html ?? null}::text, p.bio_html), nsfw = coalesce(${p.nsfw}::nsfw_preference, p.nsfw),
        muted_notifications = coalesce(${p.mutedNotifications}::notification_kind[], p.muted_notifications)
      returning p.user_id, p.bio, p.bio_html, p.nsfw, p.muted_notifications
    )
    select named.display_name as "displayName", described.bio as "bio", described.bio_html as "bioHtml",
      described.nsfw as "nsfw", to_json(described.muted_notifications) as "mutedNotifications"
    from named join described on described.user_id = named.id`,
});
