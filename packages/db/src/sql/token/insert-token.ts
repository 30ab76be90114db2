import { sql, statement, uuid } from "../../statement.ts";

export interface InsertTokenParams {
  id: string;
  tokenHash: Buffer;
  userId: string;
  name: string;
  scope: "read" | "write";
  now: Date;
  /** How many tokens a member may have. */
  most: number;
}

/** Keeps a new API token; no row when the member has `most` already. Relies on tokens_user_id_created_at_idx. */
export const insertToken = statement({
  name: "token.insertToken",
  columns: { id: uuid },
  examples: [
    {
      id: "00000000-0000-7000-8000-000000000000",
      tokenHash: Buffer.alloc(32),
      userId: "00000000-0000-7000-8000-000000000000",
      name: "example",
      scope: "read",
      now: new Date(0),
      most: 10,
    },
  ] satisfies InsertTokenParams[],
  sql: (p: InsertTokenParams) => sql`
    insert into tokens (id, token_hash, user_id, name, scope, created_at)
    select ${p.id}::uuid, ${p.tokenHash}::bytea, ${p.userId}::uuid, ${p.name}::text, ${p.scope}::token_scope, ${p.now}::timestamptz
    where (select count(*) from tokens where user_id = ${p.userId}::uuid) < ${p.most}::int
    returning id as "id"`,
});
