import { sql, statement, uuid } from "../../statement.ts";

/** Ends one of a member's own sessions. Relies on sessions_pkey. */
export const endSession = statement({
  name: "session.endSession",
  columns: { id: uuid },
  examples: [{ id: "00000000-0000-7000-8000-000000000000", userId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { id: string; userId: string }) => sql`
    delete from sessions where id = ${p.id}::uuid and user_id = ${p.userId}::uuid returning id as "id"`,
});
