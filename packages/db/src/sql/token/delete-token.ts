import { bytes, sql, statement, uuid } from "../../statement.ts";

/** Revokes one of a member's own API tokens. Relies on tokens_pkey. */
export const deleteToken = statement({
  name: "token.deleteToken",
  columns: { id: uuid, tokenHash: bytes },
  examples: [{ id: "00000000-0000-7000-8000-000000000000", userId: "00000000-0000-7000-8000-000000000000" }],
  sql: (p: { id: string; userId: string }) => sql`
    delete from tokens where id = ${p.id}::uuid and user_id = ${p.userId}::uuid returning id as "id", token_hash as "tokenHash"`,
});
