import type pg from "pg";
import { giveReaderTokens, type Reader } from "./tokens.ts";

/** What requests are about: the same for the same content. Lists are in a random but fixed order. */
export interface World {
  counts: Record<"posts" | "votes" | "comments" | "members" | "tags" | "games", number>;
  posts: string[];
  /** A thread of 500 comments, or what comes nearest. */
  bigThread: { postId: string; comments: number };
  tags: string[];
  commonTag: string;
  games: string[];
  broadcasters: string[];
  languages: string[];
  authors: string[];
  commenters: string[];
  /** Posts that are images, whoever has most of them and the fullest public albums: few, whose pages are full at any size. */
  images: string[];
  photographers: string[];
  albums: { id: string; owner: string }[];
  /** To search for: in about a fifth of the titles, and in hardly any. */
  words: { common: string; rare: string };
  readers: Reader[];
}

const someOf = (table: string, name: string, column: string, filter: string) => `
  select ${name} as name from ${table} t
  where exists (select from listings l where l.listed and not l.nsfw and ${filter.replaceAll("$", column)})
  order by md5(${name}) limit 20`;

/** Looks the content over, and gives members the tokens to ask with. */
export async function surveyWorld(pool: pg.Pool, readers: number): Promise<World> {
  const names = async (text: string) => (await pool.query<{ name: string }>(text)).rows.map(({ name }) => name);
  const [common = ""] = await names("select slug as name from tags order by post_count desc, id limit 1");
  return {
    counts: await countAll(pool),
    posts: await names(
      `select l.post_id::text as name from listings l where l.listed and not l.nsfw
       order by md5(l.post_id::text) limit 199`,
    ),
    bigThread: await findBigThread(pool),
    tags: await names(
      `select slug as name from tags t where exists (select from post_tags p where p.tag_id = t.id and p.listed)
       order by md5(slug) limit 20`,
    ),
    commonTag: common,
    games: await names(someOf("games", "slug", "t.id", "l.game_id = $")),
    broadcasters: await names(someOf("broadcasters", "login", "t.id", "l.broadcaster_id = $")),
    languages: await names(
      "select language as name from listings where listed and language is not null group by 1 order by md5(language) limit 20",
    ),
    authors: await names(
      `select username as name from users join (select author_id, count(*) from listings where listed group by 1
       order by 2 desc limit 100) a on a.author_id = users.id order by md5(username) limit 20`,
    ),
    commenters: await names(
      `select username as name from users join (select author_id, count(*) from comments group by 1
       order by 2 desc limit 100) a on a.author_id = users.id order by md5(username) limit 20`,
    ),
    images: await names(
      `select post_id::text as name from listings where listed and not nsfw and kind = 'image' order by md5(post_id::text) limit 99`,
    ),
    photographers: await names(
      `select username as name from users join (select author_id, count(*) from listings where listed and kind = 'image'
       group by 1 order by 2 desc limit 20) a on a.author_id = users.id order by md5(username) limit 20`,
    ),
    albums: await findAlbums(pool),
    words: await findWords(pool),
    readers: await giveReaderTokens(pool, readers),
  };
}

async function countAll(pool: pg.Pool): Promise<World["counts"]> {
  const { rows } = await pool.query<World["counts"]>(
    `select (select count(*)::int from posts) as posts, (select count(*)::int from post_votes) as votes,
       (select count(*)::int from comments) as comments, (select count(*)::int from users) as members,
       (select count(*)::int from tags) as tags, (select count(*)::int from games) as games`,
  );
  const [row] = rows;
  if (!row) throw new Error("The content can't be counted");
  return row;
}

async function findAlbums(pool: pg.Pool): Promise<World["albums"]> {
  const { rows } = await pool.query<World["albums"][number]>(
    `select a.id, u.username as owner from albums a join users u on u.id = a.owner_id
     join (select album_id, count(*) from album_items group by 1 order by 2 desc, 1 limit 20) i on i.album_id = a.id
     where a.visibility = 'public' order by md5(a.id::text) limit 20`,
  );
  return rows;
}

/** Words of titles by how many of twenty thousand say them. */
async function findWords(pool: pg.Pool): Promise<World["words"]> {
  const { rows } = await pool.query<{ word: string; share: number }>(
    `with titles as materialized (select title from posts where status = 'active' order by id desc limit 20000)
     select word, count(*)::float8 / (select count(*) from titles) as share
     from (select distinct title, regexp_split_to_table(lower(title), '[^a-z]+') as word from titles) w
     where length(word) > 3 group by 1 having count(*) > 2 order by 2 desc, 1`,
  );
  const common = rows.toSorted((a, b) => Math.abs(a.share - 0.2) - Math.abs(b.share - 0.2))[0]?.word;
  return { common: common ?? "", rare: rows.at(-1)?.word ?? "" };
}

/** The listed post with the fewest comments from 500 up; with the most where none has so many. */
async function findBigThread(pool: pg.Pool): Promise<World["bigThread"]> {
  const { rows } = await pool.query<World["bigThread"]>(
    `select post_id as "postId", comment_count as comments from listings where listed and not nsfw
     order by comment_count < 500, abs(comment_count - 500), post_id limit 1`,
  );
  const [row] = rows;
  if (!row) throw new Error("Nothing is listed");
  return row;
}

/** The n-th of a list that begins anew when it ends. */
export function nth<T>(list: readonly T[], n: number): T {
  const item = list[n % list.length];
  if (item === undefined) throw new Error("The content has none of these");
  return item;
}
