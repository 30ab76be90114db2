import { bytes, sql, statement } from "../../statement.ts";

/** Ends the session a browser holds. Relies on sessions_token_hash_key. */
export const endSessionByToken = statement({
  name: "session.endSessionByToken",
  columns: { tokenHash: bytes },
  examples: [{ tokenHash: Buffer.alloc(32) }],
  sql: (p: { tokenHash: Buffer }) => sql`
    delete from sessions where token_hash = ${p.tokenHash}::bytea returning token_hash as "tokenHash"`,
});
