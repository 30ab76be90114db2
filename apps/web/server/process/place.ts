import { takeServerPlace } from "@medley/db";
import type { Logger } from "pino";
import { type Settings, SettingsError } from "../settings.ts";

export interface Place {
  leave(): Promise<void>;
  /** What to do when PostgreSQL was away and another server was faster when it came back. */
  onLost(end: () => void): void;
}

/**
 * Takes this server's place on its database. Without Redis servers can't tell each other what changes, so one has it
 * alone. Throws SettingsError when another server is there.
 */
export async function takePlace({ databaseUrl, redisUrl }: Settings, log: Logger): Promise<Place> {
  let end = () => {};
  const place = await takeServerPlace({
    url: databaseUrl,
    alone: redisUrl === null,
    onLost() {
      log.fatal("another server took this one's place on the database while PostgreSQL was away");
      end();
    },
  });
  if (!place) throw new SettingsError(noPlace);
  return {
    leave: place.leave,
    onLost: (listener) => {
      end = listener;
    },
  };
}

const noPlace =
  "REDIS_URL is missing, here or for another server that runs on this database: without it only one server may run " +
  "there, as they could not tell each other what changed. Stop the other one, or set REDIS_URL for all";
