import { sql, statement, uuid } from "../../statement.ts";

/**
 * Locks posts' listings in the order of ids, as whoever locks several does, before changing what they count.
 * Relies on listings_pkey.
 */
export const lockListings = statement({
  name: "deletion.lockListings",
  columns: { id: uuid },
  examples: [{ postIds: ["00000000-0000-7000-8000-000000000000"] }],
  sql: (p: { postIds: readonly string[] }) => sql`
    select post_id as "id" from listings where post_id = any(${p.postIds}::uuid[]) order by post_id for no key update`,
});
