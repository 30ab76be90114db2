import { int, sql, statement, text, uuid } from "../../statement.ts";

/** Counts one more attempt at a picture that waits to be processed; no row for one that doesn't. Relies on avatars_pkey. */
export const beginAvatar = statement({
  name: "avatar.beginAvatar",
  columns: { id: uuid, ownerId: uuid, mediaKey: text, stagedKey: text, attempts: int },
  examples: [{ id: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { id: string }) => sql`
    update avatars set attempts = attempts + 1
    where id = ${p.id}::uuid and processed_at is null and failure is null and staged_key is not null
    returning id as "id", owner_id as "ownerId", media_key as "mediaKey", staged_key as "stagedKey",
      attempts::int as "attempts"`,
});
