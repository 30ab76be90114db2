import { nullable, sql, statement, text, timestamp, uuid } from "../../statement.ts";
import { tokenScope } from "../enums.ts";

/** A member's API tokens, newest first, without their hashes. Relies on tokens_user_id_created_at_idx. */
export const listTokenRows = statement({
  name: "token.listTokenRows",
  columns: {
    id: uuid,
    name: text,
    scope: tokenScope,
    createdAt: timestamp,
    lastUsedAt: nullable(timestamp),
  },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", limit: 10 }],
  sql: (p: { userId: string; limit: number }) => sql`
    select id as "id", name as "name", scope as "scope", created_at as "createdAt", last_used_at as "lastUsedAt"
    from tokens where user_id = ${p.userId}::uuid order by created_at desc, id desc limit ${p.limit}::int`,
});
