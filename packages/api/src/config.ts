import type { LimitOverrides } from "./limits/limits.ts";

/** What the verbs may be told by whoever runs the site. Read from the environment by the server, never here. */
export interface ApiConfig {
  publicUrl: string;
  /** Karma from which a member's posts skip the queue. */
  unqueuedKarma: number;
  /** Whether images by members below that karma wait in the queue too. */
  queueImages: boolean;
  /** How much a member may store. */
  quotaBytes: number;
  /** A clip older than this is refused. */
  clipMaxAgeMonths: number;
  twitch: TwitchConfig | null;
  limits: LimitOverrides;
}

export interface TwitchConfig {
  clientId: string;
  clientSecret: string;
  apiUrl: string;
  idUrl: string;
}

export const defaultConfig: ApiConfig = {
  publicUrl: "http://127.0.0.1:3000",
  unqueuedKarma: 1000,
  queueImages: true,
  quotaBytes: 5_000_000_000,
  clipMaxAgeMonths: 6,
  twitch: null,
  limits: {},
};
