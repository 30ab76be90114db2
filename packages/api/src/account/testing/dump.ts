import type { Database } from "@medley/db";

/** Everything the database holds, as text: where a secret must not be found. */
export async function dump(db: Database): Promise<string> {
  const { rows: tables } = await db.pool.query<{ name: string }>(
    "select quote_ident(tablename) as name from pg_tables where schemaname = 'public'",
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await db.pool.query<{ row: string }>(`select t::text as row from ${name} t`);
    parts.push(...rows.map(({ row }) => row));
  }
  return parts.join("\n");
}
