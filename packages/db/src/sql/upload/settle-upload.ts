import { sql, statement } from "../../statement.ts";

/**
 * Ends an upload whose bytes aren't needed but remembers their hash, by which asking again gets the same answer. What it
 * counted is given back by trigger; the row goes within a day. Relies on uploads_pkey.
 */
export const settleUpload = statement({
  name: "upload.settleUpload",
  columns: {},
  examples: [{ id: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { id: string }) => sql`
    update uploads set bytes = 0, staged_key = null, stored_at = null where id = ${p.id}::uuid`,
});
