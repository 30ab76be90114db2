import { sql, statement, uuid } from "../../statement.ts";

export interface InsertClipParams {
  postId: string;
  slug: string;
  source: "twitch" | "manual";
  broadcasterId: number;
  gameId: number | null;
  twitchTitle: string | null;
  creatorTwitchId: string | null;
  creatorName: string | null;
  durationSeconds: number | null;
  twitchViewCount: number | null;
  clippedAt: Date | null;
}

/**
 * Adds what is known of the clip to its post, unless another post holds the slug; then there is no row. Of two members
 * posting one clip at once the later waits for the earlier. Relies on clips_slug_claimed_key.
 */
export const insertClip = statement({
  name: "clip.insertClip",
  columns: { postId: uuid },
  examples: [
    {
      postId: "00000000-0000-7000-8000-000000000000",
      slug: "FineClip",
      source: "manual",
      broadcasterId: 1,
      gameId: null,
      twitchTitle: null,
      creatorTwitchId: null,
      creatorName: null,
      durationSeconds: 12.9,
      twitchViewCount: null,
      clippedAt: new Date(0),
    },
  ],
  sql: (p: InsertClipParams) => sql`
    insert into clips (post_id, slug, source, broadcaster_id, game_id, twitch_title, creator_twitch_id, creator_name,
      duration_seconds, twitch_view_count, clipped_at)
    values (${p.postId}::uuid, ${p.slug}::text, ${p.source}::clip_source, ${p.broadcasterId}::int, ${p.gameId}::int,
      ${p.twitchTitle}::text, ${p.creatorTwitchId}::text, ${p.creatorName}::text, ${p.durationSeconds}::real,
      ${p.twitchViewCount}::int, ${p.clippedAt}::timestamptz)
    on conflict (slug) where claimed do nothing
    returning post_id as "postId"`,
});
