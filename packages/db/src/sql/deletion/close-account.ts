import { sql, statement, uuid } from "../../statement.ts";

/**
 * Makes an account nobody's: its name, picture, words and credentials go, its row stays for what others' rows refer to.
 * Notes that the rest is to be erased. The caller ends sessions and tokens in the same transaction. Relies on users_pkey.
 */
export const closeAccount = statement({
  name: "deletion.closeAccount",
  columns: { id: uuid },
  examples: [{ userId: "00000000-0000-7000-8000-000000000000", keepsPosts: false, now: new Date(0) }],
  sql: (p: { userId: string; keepsPosts: boolean; now: Date }) => sql`
    with closed as (
      update users set username = 'deleted-' || right(replace(id::text, '-', ''), 24), display_name = '[deleted]',
        avatar_url = null, role = 'member', banned_at = null, banned_until = null
      where id = ${p.userId}::uuid returning id
    ),
    noted as (
      insert into member_deletions (user_id, keeps_posts, requested_at)
      select id, ${p.keepsPosts}::boolean, ${p.now}::timestamptz from closed on conflict do nothing
    ),
    undescribed as (delete from profiles using closed where user_id = closed.id),
    locked_out as (delete from credentials using closed where user_id = closed.id)
    select id as "id" from closed`,
});
