import type pg from "pg";

/** Things of the medium database that statements find much or little for, by name or id. */
export interface MediumSample {
  game: { busy: string; rare: string };
  broadcaster: { busy: string; rare: string };
  tag: { busy: string; second: string; rare: string };
  /** Besides the ends one of about a twentieth of all posts. */
  language: { busy: string; few: string; rare: string };
  /** Whoever has the most listed posts, comments, votes, favourites and notifications: id and username. */
  author: Person;
  commenter: Person;
  voter: Person;
  keeper: Person;
  notified: Person;
  /** Whoever has the most images, and the biggest public album: the first of its images, its owner's id and username. */
  photographer: Person;
  album: { id: string; ownerId: string; owner: string; postIds: string[] };
  /** The post with the most comments, its most answered comment, and the hottest thing to look at with it. */
  thread: { postId: string; commentId: string };
  /** A listed clip with tags, and 50 posts of a page. */
  post: string;
  page: string[];
  /** A published post's date and id in the middle of the site, to page on from. */
  middle: { publishedAt: Date; id: string };
}

export interface Person {
  id: string;
  username: string;
}

const ranked = (of: string, by: string) => `select ${of} as name from listings l ${by} where l.listed
  group by ${of} order by count(*) desc, ${of}`;
const games = ranked("g.slug", "join games g on g.id = l.game_id");
const broadcasters = ranked("b.login", "join broadcasters b on b.id = l.broadcaster_id");
const tags = ranked("t.slug", "cross join unnest(l.tag_ids) i(id) join tags t on t.id = i.id");
const languages = ranked("l.language", "");

const most = (table: string, column: string, where = "true") => `select u.id, u.username from (
    select ${column} as id, count(*) as n from ${table} where ${where} group by 1 order by 2 desc, 1 limit 1) b
  join users u using (id)`;

/** Looks around the medium database once, for the tests of one file. */
export async function lookAround(pool: pg.Pool): Promise<MediumSample> {
  const rows = async <Row>(text: string) => (await pool.query(text)).rows as Row[];
  const ends = async (text: string) => {
    const names = (await rows<{ name: string | null }>(text)).flatMap(({ name }) => name ?? []);
    return { busy: at(names, 0), second: at(names, 1), few: at(names, 4), rare: at(names, names.length - 1) };
  };
  const one = async <Row>(text: string) => at(await rows<Row>(text), 0);
  const page = await rows<{ id: string }>(
    "select post_id as id from listings where listed and cardinality(tag_ids) > 0 order by score desc, post_id limit 50",
  );
  const byTime = "from listings where listed order by published_at, post_id";
  return {
    game: await ends(games),
    broadcaster: await ends(broadcasters),
    tag: await ends(tags),
    language: await ends(languages),
    author: await one(most("listings", "author_id", "listed")),
    commenter: await one(most("comments", "author_id", "status = 'visible'")),
    voter: await one(most("post_votes", "user_id")),
    keeper: await one(most("favorites", "user_id")),
    notified: await one(most("notifications", "user_id")),
    photographer: await one(most("images", "owner_id")),
    album: await one(`select a.id, a.owner_id as "ownerId", u.username as owner,
      (select array_agg(post_id) from (select post_id from album_items where album_id = a.id limit 2) i) as "postIds"
      from albums a join users u on u.id = a.owner_id where a.visibility = 'public'
      order by (select count(*) from album_items i where i.album_id = a.id) desc, a.id limit 1`),
    thread: await one(`select post_id as "postId", id as "commentId" from comments
      where post_id = (select post_id from listings where listed order by comment_count desc limit 1)
      order by reply_count desc, id limit 1`),
    post: at(page, 0).id,
    page: page.map(({ id }) => id),
    middle: await one(`select published_at as "publishedAt", post_id as id ${byTime}
      limit 1 offset (select count(*) / 2 from listings where listed)`),
  };
}

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error("The medium database is smaller than these tests expect");
  return item;
}
