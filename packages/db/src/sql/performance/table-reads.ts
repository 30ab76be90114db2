import { float, sql, statement, text } from "../../statement.ts";

/** How tables are read: rows read by walking whole tables come first, since they ask for an index. */
export const tableReads = statement({
  name: "performance.tableReads",
  columns: {
    table: text,
    rows: float,
    bytes: float,
    wholeReads: float,
    rowsPerWholeRead: float,
    indexReads: float,
    updates: float,
    hotUpdates: float,
  },
  examples: [{ limit: 20 }],
  sql: (p: { limit: number }) => sql`
    select relname::text as "table", n_live_tup::float8 as "rows", pg_total_relation_size(relid)::float8 as "bytes",
      seq_scan::float8 as "wholeReads", (seq_tup_read / greatest(seq_scan, 1))::float8 as "rowsPerWholeRead",
      coalesce(idx_scan, 0)::float8 as "indexReads", n_tup_upd::float8 as "updates", n_tup_hot_upd::float8 as "hotUpdates"
    from pg_stat_user_tables
    where schemaname = current_schema()
    order by seq_tup_read desc, relname
    limit ${p.limit}::int`,
});
