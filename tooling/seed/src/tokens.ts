import { rmSync, writeFileSync } from "node:fs";
import { hashSecret, newSecret } from "@medley/api/secrets";
import { newId } from "@medley/db";
import pg from "pg";

/** A member's API token that may write. */
export interface GivenToken {
  userId: string;
  username: string;
  token: string;
}

const perStatement = 5_000;

/** Gives a token each to so many members, those who wrote most first. Fewer are given where there are fewer members. */
export async function giveTokens(databaseUrl: string, count: number): Promise<GivenToken[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "medley seed" });
  await client.connect();
  try {
    const { rows } = await client.query<{ userId: string; username: string }>(
      `select u.id as "userId", u.username from users u
      left join (select author_id, count(*) as n from posts group by 1) p on p.author_id = u.id
      where u.banned_at is null order by p.n desc nulls last, u.id limit $1`,
      [count],
    );
    const given = rows.map((row) => ({ ...row, token: newSecret("token") }));
    for (let from = 0; from < given.length; from += perStatement) {
      await insert(client, given.slice(from, from + perStatement));
    }
    return given;
  } finally {
    await client.end();
  }
}

async function insert(client: pg.Client, given: readonly GivenToken[]): Promise<void> {
  await client.query(
    `insert into tokens (id, token_hash, user_id, name, scope)
    select id, hash, user_id, 'load test', 'write' from unnest($1::uuid[], $2::bytea[], $3::uuid[]) t (id, hash, user_id)`,
    [given.map(() => newId()), given.map(({ token }) => hashSecret(token)), given.map(({ userId }) => userId)],
  );
}

/** Keeps them where only the owner of the file reads them, a line for each: the member's name, a blank, the token. */
export function keepTokens(file: string, given: readonly GivenToken[]): void {
  // A file that is there keeps its mode when it is written to: only a new one is sure to have ours.
  rmSync(file, { force: true });
  writeFileSync(file, given.map(({ username, token }) => `${username} ${token}\n`).join(""), {
    mode: 0o600,
    flag: "wx",
  });
}
