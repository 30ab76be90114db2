import type { Database } from "../../../client.ts";
import { newId } from "../../../id.ts";

const authorId = newId();

/** One listed post, as far as rankings care. */
export interface ListingGiven {
  score: number;
  /** Votes up, where it matters how many lie behind the score; else no more than it takes. */
  up?: number;
  comments?: number;
  views?: number;
  publishedAt: Date;
  kind: "clip" | "image";
  game: string | null;
  broadcaster: string;
  language: string | null;
  nsfw: boolean;
  tags: readonly string[];
}

/** Empties the database of posts and fills it with these, all by one author; triggers keep the listings. */
export async function givenListings(db: Database, given: readonly ListingGiven[]): Promise<string[]> {
  const ids = given.map(() => newId());
  const column = <T>(pick: (listing: ListingGiven) => T) => given.map(pick);
  await db.pool.query("truncate posts, games, broadcasters, tags cascade");
  await db.pool.query(
    "insert into users (id, username, display_name) values ($1, 'author', 'Author') on conflict do nothing",
    [authorId],
  );
  await db.pool.query(
    `insert into posts (id, kind, author_id, title, slug, status, language, nsfw, published_at)
     select i.id, i.kind::post_kind, $1, 'A post', 'a-post', 'active', i.language, i.nsfw, i.published_at
     from unnest($2::uuid[], $3::text[], $4::text[], $5::boolean[], $6::timestamptz[]) i(id, kind, language, nsfw, published_at)`,
    [
      authorId,
      ids,
      column((l) => l.kind),
      column((l) => l.language),
      column((l) => l.nsfw),
      column((l) => l.publishedAt),
    ],
  );
  await db.pool.query("insert into games (slug, name) select g, g from unnest($1::text[]) g on conflict do nothing", [
    column((l) => l.game).filter((game) => game !== null),
  ]);
  await db.pool.query(
    "insert into broadcasters (login, name) select b, b from unnest($1::text[]) b on conflict do nothing",
    [column((l) => l.broadcaster)],
  );
  await db.pool.query(
    `insert into clips (post_id, slug, source, broadcaster_id, game_id)
     select i.id, i.id::text, 'manual', b.id, g.id from unnest($1::uuid[], $2::text[], $3::text[]) i(id, broadcaster, game)
     join broadcasters b on b.login = i.broadcaster left join games g on g.slug = i.game`,
    [ids, column((l) => l.broadcaster), column((l) => l.game)],
  );
  await givenTags(db, ids, given);
  await db.pool.query(
    `update listings l set up = i.up, down = i.up - i.score, comment_count = i.comments, view_count = i.views
     from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::int[]) i(id, score, up, comments, views)
     where l.post_id = i.id`,
    [
      ids,
      column((l) => l.score),
      column((l) => Math.max(l.up ?? 0, l.score, 0)),
      column((l) => l.comments ?? 0),
      column((l) => l.views ?? 0),
    ],
  );
  return ids;
}

async function givenTags(db: Database, ids: readonly string[], given: readonly ListingGiven[]): Promise<void> {
  const pairs = given.flatMap((listing, index) => listing.tags.map((tag) => ({ id: ids[index], tag })));
  await db.pool.query(
    "insert into tags (slug, name, color) select t, t, '#888888' from unnest($1::text[]) t on conflict do nothing",
    [pairs.map((pair) => pair.tag)],
  );
  await db.pool.query(
    `insert into post_tags (post_id, tag_id) select i.id, t.id
     from unnest($1::uuid[], $2::text[]) i(id, tag) join tags t on t.slug = i.tag`,
    [pairs.map((pair) => pair.id), pairs.map((pair) => pair.tag)],
  );
}
