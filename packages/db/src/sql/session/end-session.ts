import { bytes, sql, statement } from "../../statement.ts";

/** Ends one of a member's own sessions. Relies on sessions_pkey. */
export const endSession = statement({
  name: "session.endSession",
  columns: { tokenHash: bytes },
  examples: [{ id: "00000000-0000-7000-8000-000000000000", userId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { id: string; userId: string }) => sql`
    delete from sessions where id = ${p.id}::uuid and user_id = ${p.userId}::uuid returning token_hash as "tokenHash"`,
});
