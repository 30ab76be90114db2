import { bytes, sql, statement } from "../../statement.ts";

/** Revokes every API token of a member. Relies on tokens_user_id_created_at_idx. */
export const deleteTokensOf = statement({
  name: "token.deleteTokensOf",
  columns: { tokenHash: bytes },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { userId: string }) => sql`
    delete from tokens where user_id = ${p.userId}::uuid returning token_hash as "tokenHash"`,
});
