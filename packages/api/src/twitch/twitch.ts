import type { Cache } from "@medley/cache";
import { twitchClips, twitchGames, twitchUsers } from "./cached.ts";
import { createHelix, type HelixOptions } from "./helix.ts";
import { HelixClip, HelixGame, HelixUser, type TwitchClip, type TwitchGame, type TwitchUser } from "./helix-shapes.ts";

export type { TwitchClip, TwitchGame, TwitchUser } from "./helix-shapes.ts";

/**
 * What Twitch knows, kept for an hour.
 * Every call throws ProductError `unavailable` (reason `twitch`) when Twitch gives no usable answer in time.
 */
export type Twitch = {
  /** The clip, or null when Twitch has none of that slug. */
  findClip(slug: string): Promise<TwitchClip | null>;
  /** Games by id; unknown ids are left out. */
  findGames(ids: readonly string[]): Promise<ReadonlyMap<string, TwitchGame>>;
  /** Users (broadcasters, creators) by id; unknown ids are left out. */
  findUsers(ids: readonly string[]): Promise<ReadonlyMap<string, TwitchUser>>;
};

export type TwitchOptions = HelixOptions & { cache: Cache };

/** The way to Twitch; one per process, since its token, breaker and cache are shared by all callers. */
export function createTwitch({ cache, ...options }: TwitchOptions): Twitch {
  const helix = createHelix(options);

  return {
    findClip: (slug) =>
      cache.get(twitchClips, slug, async () => {
        const [clip] = await helix.fetchByIds("clips", [slug], HelixClip);
        return clip ?? null;
      }),

    async findGames(ids) {
      const load = async (missing: readonly string[]) => byId(await helix.fetchByIds("games", missing, HelixGame));
      return known(ids, await cache.getMany(twitchGames, ids, load));
    },

    async findUsers(ids) {
      const load = async (missing: readonly string[]) => byId(await helix.fetchByIds("users", missing, HelixUser));
      return known(ids, await cache.getMany(twitchUsers, ids, load));
    },
  };
}

function byId<Row extends { id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function known<Row>(ids: readonly string[], rows: readonly (Row | null)[]): ReadonlyMap<string, Row> {
  return new Map(ids.flatMap((id, index) => (rows[index] ? [[id, rows[index]] as const] : [])));
}
