import type pg from "pg";

/** What a hand-written feed is narrowed to; a name of each. */
export type Scope = { game: string } | { broadcaster: string } | { tag: string } | { language: string } | "everything";

/** The relation to walk (`w`), where its counters are, and the condition on it; $2 is the name. */
function walkOf(scope: Scope): { from: string; counters: "w" | "l"; where: string; value: string } {
  const listing = { from: "listings w", counters: "w" as const };
  if (scope === "everything") return { ...listing, where: "$2::text is not null", value: "" };
  if ("game" in scope) {
    return { ...listing, where: "w.game_id = (select id from games where slug = $2)", value: scope.game };
  }
  if ("broadcaster" in scope) {
    const where = "w.broadcaster_id = (select id from broadcasters where login = $2)";
    return { ...listing, where, value: scope.broadcaster };
  }
  if ("tag" in scope) {
    const from = "post_tags w join listings l on l.post_id = w.post_id";
    return { from, counters: "l", where: "w.tag_id = (select id from tags where slug = $2)", value: scope.tag };
  }
  return { ...listing, where: "w.language = $2", value: scope.language };
}

/**
 * The 50 hottest posts with everything a card shows, in one statement written for it: the newest of each tier give a
 * floor, one range of each tier gives what may beat it, and only those 50 are joined with the rest.
 */
export async function hotCards(pool: pg.Pool, scope: Scope, readerId: string | null): Promise<unknown[]> {
  const { from, counters: c, where, value } = walkOf(scope);
  const hot = `${c}.score / power(greatest(date_part('epoch', $1::timestamptz - w.published_at) / 3600, 0) + 2, 1.5)`;
  const kind = scope === "everything" ? scope : Object.keys(scope)[0];
  const own = readerId ? `, coalesce(v.value, 0) as vote, f.post_id is not null as favorited` : "";
  const ownJoin = readerId
    ? `left join post_votes v on v.user_id = $3::uuid and v.post_id = p.id
       left join favorites f on f.user_id = $3::uuid and f.post_id = p.id`
    : "";
  const text = `
    with seeds as (
      select s.hot from generate_series(1, 25) t(tier) cross join lateral (
        select ${hot} as hot from ${from}
        where w.listed and not ${c}.nsfw and ${where} and w.tier = t.tier order by w.published_at desc limit 13) s
    ),
    floor as materialized (select (select hot from seeds order by hot desc offset 49 limit 1) as hot),
    page as materialized (
      select c.* from generate_series(1, 25) t(tier) cross join floor cross join lateral (
        select w.post_id, w.published_at, ${c}.score, ${c}.tag_ids, ${c}.comment_count, ${c}.favorite_count, ${c}.view_count,
          ${hot} as hot
        from ${from} where w.listed and not ${c}.nsfw and ${where} and w.tier = t.tier and w.published_at >= coalesce(
          $1::timestamptz - make_interval(secs => least(((power(2, t.tier) / floor.hot) ^ (2 / 3.0::float8) - 2) * 3600 + 1, 1e10)),
          '-infinity') offset 0
      ) c order by c.hot desc, c.published_at desc, c.post_id desc limit 50
    )
    select p.id, p.kind, p.title, p.slug, p.nsfw, p.language, p.thumbnail_url, c.duration_seconds,
      m.media_key, m.width, m.height, m.thumbhash, m.frames > 1 as animated, m.variants, l.published_at, l.score,
      l.comment_count, l.favorite_count, l.view_count, u.username, u.display_name, u.avatar_url, u.karma,
      g.slug as game_slug, g.name as game_name, b.login, b.name as broadcaster_name,
      (select json_agg(json_build_object('slug', t.slug, 'name', t.name, 'color', t.color) order by t.post_count desc, t.id)
        from tags t where t.id = any(l.tag_ids)) as tags ${own}
    from page l join posts p on p.id = l.post_id join users u on u.id = p.author_id
      left join clips c on c.post_id = p.id left join images m on m.post_id = p.id left join games g on g.id = c.game_id
      left join broadcasters b on b.id = c.broadcaster_id ${ownJoin}
    order by l.hot desc, l.published_at desc, l.post_id desc`;
  const values = [new Date(), value, ...(readerId ? [readerId] : [])];
  const result = await pool.query({ name: `hot-${kind}-${readerId ? "member" : "visitor"}`, text, values });
  return result.rows;
}

/** One vote: the statement alone; triggers count. */
export async function writeVote(pool: pg.Pool, vote: { userId: string; postId: string; value: 1 | -1 }): Promise<void> {
  await pool.query({
    name: "bare-vote",
    text: `insert into post_votes (user_id, post_id, value) values ($1, $2, $3)
      on conflict (user_id, post_id) do update set value = excluded.value where post_votes.value <> excluded.value`,
    values: [vote.userId, vote.postId, vote.value],
  });
}

/** One favourite, set or taken: the statement alone. */
export async function writeFavorite(
  pool: pg.Pool,
  { userId, postId, favorited }: { userId: string; postId: string; favorited: boolean },
): Promise<void> {
  const text = favorited
    ? "insert into favorites (user_id, post_id) values ($1, $2) on conflict do nothing"
    : "delete from favorites where user_id = $1 and post_id = $2";
  await pool.query({ name: `bare-favorite-${favorited}`, text, values: [userId, postId] });
}
