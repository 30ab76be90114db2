import { float, sql, statement, text } from "../../statement.ts";

/**
 * Indexes by how much they are used, the least used first, without those that keep rows unique: these
 * are needed whether they are read or not. By PostgreSQL's own figures.
 */
export const indexUse = statement({
  name: "performance.indexUse",
  columns: { table: text, index: text, scans: float, bytes: float },
  examples: [{ limit: 50 }],
  sql: (p: { limit: number }) => sql`
    select s.relname::text as "table", s.indexrelname::text as "index", s.idx_scan::float8 as "scans",
      pg_relation_size(s.indexrelid)::float8 as "bytes"
    from pg_stat_user_indexes s
    join pg_index i on i.indexrelid = s.indexrelid
    where s.schemaname = current_schema() and not i.indisunique
    order by s.idx_scan, pg_relation_size(s.indexrelid) desc, s.indexrelname
    limit ${p.limit}::int`,
});
