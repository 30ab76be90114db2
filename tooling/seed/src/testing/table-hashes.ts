import type pg from "pg";

const tables = [
  ...["users", "profiles", "credentials", "games", "broadcasters", "tags", "posts", "clips", "submissions", "listings"],
  ...["images", "albums", "album_items", "media_usage"],
  ...["post_tags", "post_votes", "favorites", "comments", "comment_texts", "comment_votes", "karma_events"],
  ...["notifications", "audit_events"],
];

/** How many rows each table that content goes to has, and a hash of them all. */
export async function tableHashes(pool: pg.Pool): Promise<Record<string, { rows: number; hash: string | null }>> {
  const hashes: Record<string, { rows: number; hash: string | null }> = {};
  for (const table of tables) {
    const { rows } = await pool.query<{ rows: number; hash: string | null }>(
      `select count(*)::int as rows, md5(string_agg(t::text, E'\\n' order by t::text collate "C")) as hash from ${table} t`,
    );
    if (rows[0]) hashes[table] = rows[0];
  }
  return hashes;
}
