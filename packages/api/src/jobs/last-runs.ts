import type { Database } from "@medley/db";
import { lastRuns as lastRunsQuery } from "@medley/db/sql/jobs/last-runs";
import type { JobCounts } from "./job.ts";

export interface LastRun {
  job: string;
  /** ISO 8601. */
  startedAt: string;
  durationMs: number;
  /** Why the last run failed; null when it did not. */
  error: string | null;
  lastSuccessAt: string | null;
  /** What the last successful run counted. */
  counts: JobCounts;
}

/** What each job did last, whichever process ran it. A job that never ran is not in it. */
export async function lastRuns(db: Database): Promise<LastRun[]> {
  const rows = await db.many(lastRunsQuery({}));
  return rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    lastSuccessAt: row.lastSuccessAt?.toISOString() ?? null,
  }));
}
