import { sql, statement, text, uuid } from "../../statement.ts";

/** The album that a member made with a client key. Relies on albums_owner_id_client_key_key. */
export const findMade = statement({
  name: "album.findMade",
  columns: { id: uuid, slug: text },
  examples: [{ ownerId: "00000000-0000-7000-8000-000000000000", clientKey: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { ownerId: string; clientKey: string }) => sql`
    select id as "id", slug as "slug" from albums
    where owner_id = ${p.ownerId}::uuid and client_key = ${p.clientKey}::uuid`,
});
