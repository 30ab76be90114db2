import { sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** What a member already announced under a client key. Relies on uploads_owner_id_client_key_key. */
export const findAnnounced = statement({
  name: "upload.findAnnounced",
  columns: { id: uuid },
  examples: [{ ownerId: nobody, clientKey: nobody }],
  sql: (p: { ownerId: string; clientKey: string }) => sql`
    select id as "id" from uploads where owner_id = ${p.ownerId}::uuid and client_key = ${p.clientKey}::uuid`,
});
