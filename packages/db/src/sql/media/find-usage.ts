import { float, int, sql, statement } from "../../statement.ts";

/** What a member has stored; no row for nothing. Relies on media_usage_pkey. */
export const findUsage = statement({
  name: "media.findUsage",
  columns: { bytes: float, files: int },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { userId: string }) => sql`
    select bytes::float8 as "bytes", files as "files" from media_usage where user_id = ${p.userId}::uuid`,
});
