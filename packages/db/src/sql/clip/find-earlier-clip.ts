import { bool, nullable, sql, statement, text, timestamp, uuid } from "../../statement.ts";
import { mayOpen, type Reader } from "../visibility.ts";

/**
 * What stands against posting a clip: the post that holds its slug, or else its latest rejection since a date.
 * Relies on clips_slug_idx, submissions_pkey.
 */
export const findEarlierClip = statement({
  name: "clip.findEarlierClip",
  columns: {
    id: uuid,
    slug: text,
    title: text,
    /** Whether the post holds the slug; otherwise it was rejected. */
    claimed: bool,
    /** Whether the reader may open it. */
    open: bool,
    rejectedAt: nullable(timestamp),
  },
  examples: [{ slug: "FineClip", reader: { readerId: null, staff: false }, rejectedSince: new Date(0) }],
  sql: (p: { slug: string; reader: Reader; rejectedSince: Date }) => sql`
    select p.id as "id", p.slug as "slug", p.title as "title", c.claimed as "claimed",
      ${mayOpen("p", p.reader)} as "open", s.decided_at as "rejectedAt"
    from clips c
    join posts p on p.id = c.post_id
    left join submissions s on s.post_id = c.post_id and s.state = 'rejected'
    where c.slug = ${p.slug}::text and (c.claimed or s.decided_at > ${p.rejectedSince}::timestamptz)
    order by c.claimed desc, s.decided_at desc limit 1`,
});
