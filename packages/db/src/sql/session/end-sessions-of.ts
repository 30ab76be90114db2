import { bytes, sql, statement } from "../../statement.ts";

/** Ends every session of a member, or every one but `keep`. Relies on sessions_user_id_created_at_idx. */
export const endSessionsOf = statement({
  name: "session.endSessionsOf",
  columns: { tokenHash: bytes },
  examples: [
    { userId: "00000000-0000-7000-8000-000000000000", keep: null },
    { userId: "00000000-0000-7000-8000-000000000000", keep: "00000000-0000-7000-8000-000000000000" },
  ],
  sql: (p: { userId: string; keep: string | null }) => sql`
    delete from sessions where user_id = ${p.userId}::uuid and id is distinct from ${p.keep}::uuid returning token_hash as "tokenHash"`,
});
