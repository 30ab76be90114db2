import { sql, statement, text } from "../../statement.ts";
import { mostPerFile, toldPost } from "./told.ts";

/** Tags that some post search engines are told of carries. Relies on post_tags_new_idx, listings_pkey. */
export const listTags = statement({
  name: "sitemap.listTags",
  columns: { slug: text },
  examples: [{}],
  sql: (_: Record<string, never>) => sql`
    select t.slug as "slug" from tags t
    where exists (select from post_tags w join listings l on l.post_id = w.post_id
      where w.tag_id = t.id and w.listed and ${toldPost})
    order by t.id limit ${mostPerFile}::int`,
});
