import { bool, nullable, sql, statement, text, uuid } from "../../statement.ts";

/** How the picture fares that a member gave last. Relies on avatars_owner_id_id_idx. */
export const findNewest = statement({
  name: "avatar.findNewest",
  columns: { id: uuid, mediaKey: text, processed: bool, failure: nullable(text) },
  examples: [{ ownerId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { ownerId: string }) => sql`
    select id as "id", media_key as "mediaKey", processed_at is not null as "processed", failure as "failure"
    from avatars where owner_id = ${p.ownerId}::uuid order by id desc limit 1`,
});
