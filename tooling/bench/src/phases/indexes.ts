import type pg from "pg";

const tables = ["listings", "post_tags", "posts", "comments", "favorites", "post_votes", "users", "clips"];

/** What the first draft's reads want; Medley's own indexes serve statements that it writes otherwise. */
const draftIndexes = {
  draft_comments: "comments (post_id, best desc)",
  draft_names: "users (username)",
};

/** Drops the indexes that only serve reading, as a schema without them would be; the answer makes them again. */
export async function dropReadIndexes(pool: pg.Pool): Promise<() => Promise<void>> {
  const { rows } = await pool.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where not i.indisunique and i.indrelid = any($1::regclass[])`,
    [tables],
  );
  for (const { name } of rows) await pool.query(`drop index ${name}`);
  return async () => {
    for (const { definition } of rows) await pool.query(definition);
    await pool.query("analyze");
  };
}

/** Makes the indexes that the first draft lacks beside Medley's; the answer drops them. */
export async function makeDraftIndexes(pool: pg.Pool): Promise<() => Promise<void>> {
  for (const [name, on] of Object.entries(draftIndexes)) await pool.query(`create index ${name} on ${on}`);
  return async () => {
    for (const name of Object.keys(draftIndexes)) await pool.query(`drop index ${name}`);
  };
}
