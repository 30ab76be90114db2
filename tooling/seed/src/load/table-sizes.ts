import type pg from "pg";

export interface TableSize {
  table: string;
  rows: number;
  /** Of the table with what is stored beside it, and of its indexes. */
  bytes: number;
  indexBytes: number;
}

/** What every table that is not empty holds, the largest first. Reads them whole. */
export async function tableSizes(client: pg.Client): Promise<TableSize[]> {
  const { rows: tables } = await client.query<TableSize>(
    `select c.relname as "table", pg_table_size(c.oid)::float as bytes, pg_indexes_size(c.oid)::float as "indexBytes"
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    order by pg_total_relation_size(c.oid) desc`,
  );
  const sizes: TableSize[] = [];
  for (const { table, bytes, indexBytes } of tables) {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from ${client.escapeIdentifier(table)}`,
    );
    const count = rows[0]?.n ?? 0;
    if (count > 0) sizes.push({ table, rows: count, bytes, indexBytes });
  }
  return sizes;
}
