import { defineCache } from "@medley/cache";
import type { TwitchClip, TwitchGame, TwitchUser } from "./helix-shapes.ts";

const hour = { version: 1, ttlSeconds: 3_600, key: (id: string) => id };

/** An unknown slug is asked for again soon: a new clip takes a moment to appear in Twitch's API. */
export const twitchClips = defineCache<string, TwitchClip | null>({ ...hour, name: "twitch-clip", nullTtlSeconds: 60 });

export const twitchGames = defineCache<string, TwitchGame | null>({
  ...hour,
  name: "twitch-game",
  nullTtlSeconds: 300,
});

export const twitchUsers = defineCache<string, TwitchUser | null>({
  ...hour,
  name: "twitch-user",
  nullTtlSeconds: 300,
});
