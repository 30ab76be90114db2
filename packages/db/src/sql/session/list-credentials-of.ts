import { bytes, sql, statement } from "../../statement.ts";

/**
 * By what a member may be signed in now: the hashes of their sessions' and API tokens' secrets.
 * Relies on sessions_user_id_created_at_idx, tokens_user_id_created_at_idx.
 */
export const listCredentialsOf = statement({
  name: "session.listCredentialsOf",
  columns: { tokenHash: bytes },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { userId: string }) => sql`
    select token_hash as "tokenHash" from sessions where user_id = ${p.userId}::uuid
    union all
    select token_hash from tokens where user_id = ${p.userId}::uuid`,
});
