import { int, sql, statement } from "../../statement.ts";

/** Ends uploads that nobody completed, at most `limit` of them. Relies on uploads_created_at_idx. */
export const deleteOldUploads = statement({
  name: "upload.deleteOldUploads",
  columns: { deleted: int },
  examples: [{ before: new Date(0), limit: 10 }],
  sql: (p: { before: Date; limit: number }) => sql`
    with old as (
      select id from uploads where created_at < ${p.before}::timestamptz order by created_at limit ${p.limit}::int
      for update skip locked
    ), gone as (delete from uploads where id in (select id from old) returning 1)
    select count(*)::int as "deleted" from gone`,
});
