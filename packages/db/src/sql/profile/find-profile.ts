import { int, nullable, sql, statement, text, timestamp } from "../../statement.ts";
import { role } from "../enums.ts";

/**
 * What anybody may know of a member who wasn't deleted. Listed posts, and comments on listed posts, are counted no
 * further than `countLimit`, along listings_new_author_idx and comments_author_id_created_at_id_idx.
 * Relies on users_username_key, member_deletions_pkey.
 */
export const findProfile = statement({
  name: "profile.findProfile",
  columns: {
    username: text,
    displayName: text,
    avatarUrl: nullable(text),
    role,
    karma: int,
    bioHtml: text,
    joinedAt: timestamp,
    posts: int,
    comments: int,
  },
  examples: [{ username: "nobody", countLimit: 10 }],
  sql: (p: { username: string; countLimit: number }) => sql`
    select u.username as "username", u.display_name as "displayName", u.avatar_url as "avatarUrl", u.role as "role",
      u.karma as "karma", coalesce(p.bio_html, '') as "bioHtml", u.created_at as "joinedAt",
      (select count(*)::int from (
        select from listings l where l.author_id = u.id and l.listed limit ${p.countLimit}::int) l) as "posts",
      (select count(*)::int from (
        select from comments c join listings l on l.post_id = c.post_id and l.listed
        where c.author_id = u.id and c.status = 'visible' limit ${p.countLimit}::int) c) as "comments"
    from users u left join profiles p on p.user_id = u.id
    where lower(u.username) = lower(${p.username}::text)
      and not exists (select from member_deletions d where d.user_id = u.id)`,
});
