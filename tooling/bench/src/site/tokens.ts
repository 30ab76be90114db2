import { hashSecret, newSecret } from "@medley/api/secrets";
import { newId } from "@medley/db";
import type pg from "pg";

/** A member with an API token that may write. */
export interface Reader {
  userId: string;
  username: string;
  token: string;
}

/** Gives tokens to members who read and vote but posted nothing: they may vote on everything. */
export function giveReaderTokens(pool: pg.Pool, count: number): Promise<Reader[]> {
  const chosen = `role = 'member' and banned_at is null and not exists (select from posts p where p.author_id = users.id)
    order by md5(id::text) limit $1`;
  return giveTokensTo(pool, chosen, [count]);
}

/** A token that may write for each member chosen, by what follows `where` and its parameters. */
export async function giveTokensTo(
  pool: pg.Pool,
  chosen: string,
  parameters: readonly unknown[] = [],
): Promise<Reader[]> {
  const { rows } = await pool.query<Omit<Reader, "token">>(
    `select id as "userId", username from users where ${chosen}`,
    [...parameters],
  );
  const given = rows.map((row) => ({ ...row, token: newSecret("token") }));
  await pool.query(
    `insert into tokens (id, token_hash, user_id, name, scope)
     select id, hash, user_id, 'bench', 'write' from unnest($1::uuid[], $2::bytea[], $3::uuid[]) t (id, hash, user_id)`,
    [given.map(() => newId()), given.map(({ token }) => hashSecret(token)), given.map(({ userId }) => userId)],
  );
  return given;
}
