import { int, sql, statement, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

/** A member's own upload. Relies on uploads_pkey. */
export const findUpload = statement({
  name: "upload.findUpload",
  columns: { id: uuid, declaredBytes: int },
  examples: [{ id: nobody, ownerId: nobody }],
  sql: (p: { id: string; ownerId: string }) => sql`
    select id as "id", declared_bytes as "declaredBytes"
    from uploads where id = ${p.id}::uuid and owner_id = ${p.ownerId}::uuid`,
});
