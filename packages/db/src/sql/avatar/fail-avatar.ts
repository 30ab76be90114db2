import { nullable, sql, statement, text } from "../../statement.ts";

/** Ends processing a picture in failure; answers where its bytes lie, which go. Relies on avatars_pkey. */
export const failAvatar = statement({
  name: "avatar.failAvatar",
  columns: { staged: nullable(text) },
  examples: [{ id: "00000000-0000-7000-8000-000000000000", failure: "unreadable" }],
  sql: (p: { id: string; failure: string }) => sql`
    with before as (select id, staged_key from avatars where id = ${p.id}::uuid and processed_at is null for no key update)
    update avatars a set failure = ${p.failure}::text, staged_key = null, stored_bytes = 0
    from before where a.id = before.id
    returning before.staged_key as "staged"`,
});
