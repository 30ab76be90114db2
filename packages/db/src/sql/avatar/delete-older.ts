import { sql, statement, text } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** Ends a member's pictures that a later one took the place of; answers their keys. Relies on avatars_owner_id_id_idx. */
export const deleteOlder = statement({
  name: "avatar.deleteOlder",
  columns: { mediaKey: text },
  examples: [{ ownerId: nobody, id: nobody }],
  sql: (p: { ownerId: string; id: string }) => sql`
    delete from avatars where owner_id = ${p.ownerId}::uuid and id < ${p.id}::uuid returning media_key as "mediaKey"`,
});
