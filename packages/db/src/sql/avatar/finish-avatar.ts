import { sql, statement, text, uuid } from "../../statement.ts";

export interface FinishAvatarParams {
  id: string;
  /** JSON: `[{ name, width, height, bytes, type }]`. */
  variants: string;
  bytes: number;
  url: string;
  now: Date;
}

/**
 * Shows a processed picture of a member from now on, unless they gave a later one that is there already or are gone;
 * then there is no row. Usage follows by trigger. Relies on avatars_pkey, users_pkey, avatars_owner_id_id_idx.
 */
export const finishAvatar = statement({
  name: "avatar.finishAvatar",
  columns: { ownerId: uuid, username: text },
  examples: [
    {
      ...{ id: "00000000-0000-7000-8000-000000000000", variants: '[{"name":"avatar"}]', bytes: 1_000 },
      ...{ url: "/media/a/avatar", now: new Date(0) },
    },
  ],
  sql: (p: FinishAvatarParams) => sql`
    with done as (
      update avatars a set variants = ${p.variants}::jsonb, stored_bytes = ${p.bytes}::int, staged_key = null,
        processed_at = ${p.now}::timestamptz
      where a.id = ${p.id}::uuid and a.processed_at is null and a.failure is null
        and not exists (select from avatars b where b.owner_id = a.owner_id and b.id > a.id and b.processed_at is not null)
      returning a.owner_id
    )
    update users u set avatar_url = ${p.url}::text from done where u.id = done.owner_id
    returning u.id as "ownerId", u.username as "username"`,
});
