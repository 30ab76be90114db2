import type pg from "pg";

/** How much there is to write on: votes skewed as life is, counters computed after, nothing in the ledger yet. */
const size = { members: 10_000, posts: 50_000, comments: 50_000 };

const statements = [
  "set local session_replication_role = replica",
  `insert into users (id, username, display_name)
    select gen_random_uuid(), 'member' || n, 'Member ' || n from generate_series(1, ${size.members}) n`,
  `create table people as select array_agg(id order by username) as ids from users`,
  `create temporary table given on commit drop as
    select n, gen_random_uuid() as id, p.ids[1 + n * 7 % ${size.members}] as author_id,
      now() - n * interval '10 minutes' as at
    from generate_series(1, ${size.posts}) n cross join people p`,
  `insert into posts (id, kind, author_id, title, slug, status, created_at, published_at)
    select id, 'clip', author_id, 'A fine play', 'a-fine-play', 'active', at, at from given`,
  // The n-th post has about 5 000 / n votes, and each at least one.
  `insert into post_votes (user_id, post_id, value)
    select p.ids[1 + (g.n * 31 + i) % ${size.members}], g.id, case when i % 5 = 0 then -1 else 1 end
    from given g cross join people p cross join generate_series(1, 1 + 5000 / (g.n + 9)) i`,
  `insert into listings (post_id, kind, author_id, game_id, broadcaster_id, language, nsfw, tag_ids, listed, published_at, up, down)
    select g.id, 'clip', g.author_id, 1 + g.n % 500, 1 + g.n % 800, 'en', false,
      array[1 + g.n % 400, 401 + g.n % 7, 410 + g.n % 11], true, g.at, v.up, v.down
    from given g join (
      select post_id, count(*) filter (where value = 1) as up, count(*) filter (where value = -1) as down
      from post_votes group by post_id) v on v.post_id = g.id`,
  `insert into post_tags (post_id, tag_id, listed, tier, published_at)
    select post_id, tag_id, listed, tier, published_at from listings cross join unnest(tag_ids) tag_id`,
  `insert into comments (id, post_id, author_id, depth, created_at)
    select gen_random_uuid(), g.id, p.ids[1 + i % ${size.members}], 0, g.at
    from generate_series(1, ${size.comments}) i join given g on g.n = 1 + i % 2000 cross join people p`,
  "update listings l set comment_count = c.n from (select post_id, count(*) as n from comments group by post_id) c where c.post_id = l.post_id",
  `create table targets as select
    (select array_agg(post_id) from (select post_id from listings order by up desc limit 50) l) as few,
    (select array_agg(post_id order by up desc, post_id) from listings) as all_posts,
    (select array_agg(id) from (select id from comments order by id limit 50) c) as few_comments,
    (select array_agg(id) from comments) as all_comments`,
];

/** Fills a migrated database with posts, votes and comments to write on. */
export async function fillSite(client: pg.Client): Promise<void> {
  await client.query("begin");
  for (const statement of statements) await client.query(statement);
  await client.query("commit");
  await client.query("create extension pg_walinspect");
}

/** What of a database's counters isn't what its rows come to: posts, comments and members that drifted. */
export async function countDrift(client: pg.Client, counters: string): Promise<number> {
  const { rows } = await client.query<{ drifted: number }>(`
    with v as (select post_id, count(*) filter (where value = 1) as up, count(*) filter (where value = -1) as down
        from post_votes group by post_id),
      f as (select post_id, count(*) as n from favorites group by post_id),
      c as (select post_id, count(*) as n from comments where status = 'visible' group by post_id),
      w as (select comment_id, count(*) filter (where value = 1) as up, count(*) filter (where value = -1) as down
        from comment_votes group by comment_id),
      k as (select user_id, sum(delta) as total from karma_events group by user_id)
    select (
      (select count(*) from ${counters} l left join v using (post_id) left join f using (post_id) left join c using (post_id)
        where (l.up, l.down, l.favorite_count, l.comment_count)
          is distinct from (coalesce(v.up, 0), coalesce(v.down, 0), coalesce(f.n, 0), coalesce(c.n, 0)))
      + (select count(*) from comments m left join w on w.comment_id = m.id
        where (m.up, m.down) is distinct from (coalesce(w.up, 0), coalesce(w.down, 0)))
      + (select count(*) from post_tags t join listings l using (post_id) where t.tier <> l.tier)
      + (select count(*) from users u left join k on k.user_id = u.id where u.karma <> 100 + coalesce(k.total, 0))
    )::int as drifted`);
  return rows[0]?.drifted ?? Number.NaN;
}
