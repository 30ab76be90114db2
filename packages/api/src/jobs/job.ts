import type { Cache } from "@medley/cache";
import type { Database } from "@medley/db";
import type { Logger } from "pino";
import type { Clock } from "../context.ts";
import type { Media } from "../media/media.ts";

/** What a job works with: it runs in a worker process, where there is no request. */
export interface JobContext {
  db: Database;
  clock: Clock;
  log: Logger;
  /** The site's, where the process has a part in it: what a job changes it forgets there. */
  cache?: Cache;
  /** Where members' files lie. */
  media?: Media;
}

/** What a run came to, by name: shown to admins and kept as metrics. */
export type JobCounts = Record<string, number>;

/** Work that repeats. It may run twice or be cut off anywhere, so it must be safe to repeat. */
export interface Job {
  /** Kebab-case and for ever: its schedule and its last run are kept under it. */
  name: string;
  /** `cron` is in UTC. An interval also runs at once where it never ran before. */
  schedule: { everyMinutes: number } | { cron: string };
  run(ctx: JobContext): Promise<JobCounts>;
}
