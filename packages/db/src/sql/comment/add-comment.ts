import { bool, int, nullable, sql, statement } from "../../statement.ts";
import { commentStatus } from "../enums.ts";
import { mayOpen, type Reader } from "../visibility.ts";

export interface AddCommentParams {
  id: string;
  postId: string;
  parentId: string | null;
  authorId: string;
  clientKey: string;
  markdown: string;
  html: string;
  /** Members to notify of being named, in lower case. */
  mentions: readonly string[];
  reader: Reader;
  now: Date;
}

const id = "00000000-0000-7000-8000-000000000000";
const anybody = mayOpen("t", { readerId: null, staff: false });

/**
 * Writes a comment under an active post that the reader may open, and notifies whom it answers and whom it names, if
 * they may open the post, of a mention where they muted answers; unless the author used the client key before. Answers where it would stand: a null `depth`
 * means no such post. Counters follow by trigger. Relies on comments_author_id_client_key_key, users_username_key.
 */
export const addComment = statement({
  name: "comment.addComment",
  columns: {
    added: bool,
    depth: nullable(int),
    parentStatus: nullable(commentStatus),
  },
  examples: [
    {
      ...{ id, postId: id, parentId: null, authorId: id, clientKey: id, markdown: "a", html: "<p>a</p>" },
      ...{ mentions: ["alice"], reader: { readerId: id, staff: false }, now: new Date(0) },
    },
  ] satisfies AddCommentParams[],
  sql: (p: AddCommentParams) => sql`
    with place as (
      select t.id as post_id, t.author_id as post_author_id, ${anybody} as open_to_all, c.id as parent_id,
        c.status as parent_status, coalesce(c.depth + 1, 0) as depth, coalesce(c.author_id, t.author_id) as answered_id
      from posts t left join comments c on c.id = ${p.parentId}::uuid and c.post_id = t.id
      where t.id = ${p.postId}::uuid and t.status = 'active' and ${mayOpen("t", p.reader)}
    ),
    added as (
      insert into comments (id, post_id, parent_id, author_id, depth, client_key, created_at)
      select ${p.id}::uuid, post_id, parent_id, ${p.authorId}::uuid, depth, ${p.clientKey}::uuid, ${p.now}::timestamptz
      from place where depth <= 10 and (${p.parentId}::uuid is null or parent_status = 'visible')
      on conflict (author_id, client_key) do nothing
      returning id, post_id
    ),
    written as (
      insert into comment_texts (comment_id, markdown, html) select id, ${p.markdown}, ${p.html} from added
    ),
    addressed as (
      select answered_id as user_id, 'reply'::notification_kind as kind from place
      union all
      select id, 'mention' from users where lower(username) = any(${p.mentions}::text[])
    ),
    notified as (
      insert into notifications (user_id, kind, actor_id, post_id, comment_id, created_at)
      select distinct on (u.id) u.id, d.kind, ${p.authorId}::uuid, a.post_id, a.id, ${p.now}::timestamptz
      from added a cross join place cross join addressed d join users u on u.id = d.user_id
        left join profiles f on f.user_id = u.id
      where u.id <> ${p.authorId}::uuid
        and (place.open_to_all or u.id = place.post_author_id or u.role <> 'member')
      order by u.id, d.kind = any(coalesce(f.muted_notifications, '{}')), d.kind
    )
    select a.id is not null as "added", l.depth::int as "depth", l.parent_status as "parentStatus"
    from (select) nothing left join place l on true left join added a on true`,
});
