import type { Twitch, TwitchClip, TwitchGame, TwitchUser } from "../twitch/twitch.ts";
import type { ManualFacts } from "./schema.ts";

export interface BroadcasterFacts {
  twitchId: string | null;
  login: string;
  name: string;
  avatarUrl: string | null;
}

export interface GameFacts {
  twitchId: string | null;
  name: string;
  boxArtUrl: string | null;
}

/** What is known of a clip, from Twitch or from the member who posts it. */
export interface ClipFacts {
  slug: string;
  source: "twitch" | "manual";
  broadcaster: BroadcasterFacts;
  game: GameFacts | null;
  twitchTitle: string | null;
  creatorTwitchId: string | null;
  creatorName: string | null;
  language: string | null;
  durationSeconds: number | null;
  twitchViewCount: number | null;
  thumbnailUrl: string | null;
  clippedAt: Date | null;
}

/** The same, as Twitch always tells it. */
export interface TwitchClipFacts extends ClipFacts {
  twitchTitle: string;
  durationSeconds: number;
  twitchViewCount: number;
  thumbnailUrl: string;
  clippedAt: Date;
}

/** Asks Twitch for a clip, its game and its broadcaster. Null for an unknown slug; throws `unavailable`. */
export async function findClipFacts(twitch: Twitch, slug: string): Promise<TwitchClipFacts | null> {
  const clip = await twitch.findClip(slug);
  if (!clip) return null;
  const [games, users] = await Promise.all([
    twitch.findGames(clip.gameId === null ? [] : [clip.gameId]),
    twitch.findUsers([clip.broadcasterId]),
  ]);
  const game = clip.gameId === null ? undefined : games.get(clip.gameId);
  return {
    slug: clip.slug,
    source: "twitch",
    broadcaster: broadcasterOf(clip, users.get(clip.broadcasterId)),
    game: game ? gameOf(game) : null,
    twitchTitle: clip.title,
    creatorTwitchId: clip.creatorId,
    creatorName: clip.creatorName,
    language: languageOf(clip.language),
    durationSeconds: clip.durationSeconds,
    twitchViewCount: clip.viewCount,
    thumbnailUrl: clip.thumbnailUrl,
    clippedAt: new Date(clip.createdAt),
  };
}

/** The clip as the member describes it. */
export function manualFacts(slug: string, { channel, game }: ManualFacts): ClipFacts {
  return {
    slug,
    source: "manual",
    broadcaster: { twitchId: null, login: channel, name: channel, avatarUrl: null },
    game: game ? { twitchId: null, name: game, boxArtUrl: null } : null,
    twitchTitle: null,
    creatorTwitchId: null,
    creatorName: null,
    language: null,
    durationSeconds: null,
    twitchViewCount: null,
    thumbnailUrl: null,
    clippedAt: null,
  };
}

/** A channel that was closed is unknown among users; its name usually is its login, its id always can be. */
export function broadcasterOf(clip: TwitchClip, user: TwitchUser | undefined): BroadcasterFacts {
  const said = (user?.login ?? clip.broadcasterName).toLowerCase();
  return {
    twitchId: clip.broadcasterId,
    login: /^[a-z0-9_]{1,40}$/.test(said) ? said : `id_${clip.broadcasterId}`.slice(0, 40),
    name: (user?.displayName ?? clip.broadcasterName).slice(0, 100),
    avatarUrl: user?.avatarUrl ?? null,
  };
}

function gameOf(game: TwitchGame): GameFacts {
  return { twitchId: game.id, name: game.name.slice(0, 200), boxArtUrl: game.boxArtUrl };
}

/** Twitch says "other" and the like where it knows none. */
export function languageOf(code: string): string | null {
  const language = code.toLowerCase();
  return /^[a-z]{2,3}(-[a-z]{2,4})?$/.test(language) ? language : null;
}
