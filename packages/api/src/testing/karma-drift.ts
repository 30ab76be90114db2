import type { Database } from "@medley/db";

/** Members whose karma isn't 100 and their ledger's sum; nobody, unless a test gave somebody other karma. */
export async function karmaDrift(db: Database): Promise<string[]> {
  const { rows } = await db.pool.query<{ username: string }>(
    `select u.username from users u left join karma_events e on e.user_id = u.id
     group by u.id having u.karma <> 100 + coalesce(sum(e.delta), 0)`,
  );
  return rows.map(({ username }) => username);
}
