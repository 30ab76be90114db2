import { commentDrift } from "@medley/db/sql/jobs/comment-drift";
import { karmaDrift } from "@medley/db/sql/jobs/karma-drift";
import { listingDrift } from "@medley/db/sql/jobs/listing-drift";
import { recountGames } from "@medley/db/sql/jobs/recount-games";
import { recountTags } from "@medley/db/sql/jobs/recount-tags";
import { usageDrift } from "@medley/db/sql/media/usage-drift";
import type pg from "pg";

/** Everything kept that is not what its rows come to, by the statements with which the product's own jobs look. */
export async function findDrift(pool: pg.Pool): Promise<unknown[]> {
  const looked = [
    listingDrift({ limit: 5 }),
    commentDrift({ limit: 5 }),
    karmaDrift({ limit: 5 }),
    usageDrift({ limit: 5 }),
  ];
  const counted = [recountTags({}), recountGames({})];
  const copies = `select 'copy of a listing' as what, pt.post_id from post_tags pt join listings l using (post_id)
    where (pt.listed, pt.tier, pt.published_at) is distinct from (l.listed, l.tier, l.published_at)
    union all
    select 'listing of a post', p.id from posts p left join listings l on l.post_id = p.id left join clips c on c.post_id = p.id
    where (l.listed, l.published_at, l.author_id, l.nsfw, l.language, l.game_id, l.broadcaster_id) is distinct from
      (p.status = 'active' and p.visibility = 'public', p.published_at, p.author_id, p.nsfw, p.language, c.game_id, c.broadcaster_id)
    union all
    select 'claimed clip', c.post_id from clips c join posts p on p.id = c.post_id
    where c.claimed <> (p.status not in ('rejected', 'deleted'))
    union all
    select 'claimed image', m.post_id from images m join posts p on p.id = m.post_id
    where m.claimed <> (p.status not in ('rejected', 'deleted'))`;
  const found: unknown[] = (await pool.query(copies)).rows;
  for (const { text, values } of looked) found.push(...(await pool.query(text, values)).rows);
  for (const { text, values } of counted) {
    const { rows } = await pool.query<{ changed: number }>(text, values);
    if (rows[0]?.changed !== 0) found.push({ recounted: rows[0]?.changed, by: text });
  }
  return found;
}
