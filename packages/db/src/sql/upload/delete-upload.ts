import { sql, statement } from "../../statement.ts";

/** Ends an upload; what it counted is given back by trigger. Relies on uploads_pkey. */
export const deleteUpload = statement({
  name: "upload.deleteUpload",
  columns: {},
  examples: [{ id: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { id: string }) => sql`delete from uploads where id = ${p.id}::uuid`,
});
