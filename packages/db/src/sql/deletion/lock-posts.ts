import { sql, statement, timestamp, uuid } from "../../statement.ts";

const nobody = "00000000-0000-7000-8000-000000000000";

export interface LockPostsParams {
  authorId: string;
  /** Leave out what others can open. */
  keepsPosts: boolean;
  /** Only older ones than this. */
  after: { createdAt: Date; id: string } | null;
  limit: number;
}

/**
 * A deleted member's next newest posts that still say something, locked with their listings in the order of ids. What
 * staff removed stays for their record. Relies on posts_author_id_created_at_idx, listings_pkey.
 */
export const lockPosts = statement({
  name: "deletion.lockPosts",
  columns: { id: uuid, createdAt: timestamp },
  examples: [
    { authorId: nobody, keepsPosts: false, after: null, limit: 10 },
    { authorId: nobody, keepsPosts: true, after: { createdAt: new Date(0), id: nobody }, limit: 10 },
  ] satisfies LockPostsParams[],
  sql: (p: LockPostsParams) => {
    const after = p.after
      ? sql`and (p.created_at, p.id) < (${p.after.createdAt}::timestamptz, ${p.after.id}::uuid)`
      : sql``;
    return sql`
      with next as materialized (
        select p.id from posts p
        where p.author_id = ${p.authorId}::uuid and p.status <> 'removed' ${after}
          and not (p.status = 'deleted' and p.title = '[deleted]')
          and (not ${p.keepsPosts}::boolean or p.status <> 'active' or p.visibility = 'private')
        order by p.created_at desc, p.id desc limit ${p.limit}::int
      )
      select p.id as "id", p.created_at as "createdAt" from posts p join listings l on l.post_id = p.id
      where p.id in (select id from next) order by p.id for no key update of p, l`;
  },
});
