import { nullable, sql, statement, text, timestamp, uuid } from "../../statement.ts";
import { mostPerFile, type Stretch, toldPost, within } from "./told.ts";

/**
 * A stretch of posts, each with the key of its picture, if it is one. The stretch is named for both tables, or the planner
 * reads all of the second. Relies on listings_pkey, posts_pkey, images_pkey.
 */
export const listPosts = statement({
  name: "sitemap.listPosts",
  columns: { id: uuid, slug: text, changedAt: timestamp, mediaKey: nullable(text) },
  examples: [
    { from: null, to: "00000000-0000-7000-8000-000000000000" },
    { from: "00000000-0000-7000-8000-000000000000", to: null },
  ] satisfies Stretch[],
  sql: (p: Stretch) => sql`
    select p.id as "id", p.slug as "slug", greatest(p.published_at, p.edited_at) as "changedAt", m.media_key as "mediaKey"
    from listings l join posts p on p.id = l.post_id
      left join images m on m.post_id = p.id and m.processed_at is not null
    where ${toldPost} and ${within(sql`l.post_id`, p)} and ${within(sql`p.id`, p)}
    order by l.post_id limit ${mostPerFile}::int`,
});
