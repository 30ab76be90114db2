import type pg from "pg";

/** Thrown when there is something in the database that content would be mixed with. */
export class NotEmpty extends Error {}

type Counts = { members: number; posts: number; games: number; tags: number };

/** Makes sure that nobody and nothing is there. @throws NotEmpty */
export async function requireEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Counts>(
    `select (select count(*)::int from users) as members, (select count(*)::int from posts) as posts,
      (select count(*)::int from games) as games, (select count(*)::int from tags) as tags`,
  );
  const [found] = rows;
  if (!found || Object.values(found).every((count) => count === 0)) return;
  const { members, posts, games, tags } = found;
  throw new NotEmpty(
    `The database holds ${members} members, ${posts} posts, ${games} games and ${tags} tags. ` +
      "Content is only made in an empty one: name another by DATABASE_URL or MEDLEY_DATA_DIR.",
  );
}
