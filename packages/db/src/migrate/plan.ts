import { MigrationError } from "./error.ts";
import type { Migration } from "./files.ts";
import { type HistoryRow, IN_ONE_TRANSACTION } from "./history.ts";

export interface Plan {
  /** To apply, in order. */
  pending: Migration[];
  /** Unfinished rows to mark as rolled back first, because they may be tried again. */
  retried: HistoryRow[];
  /** Applied to the database, but unknown to this code: the database is newer. */
  unknown: string[];
}

/**
 * What has to be done to bring a database with this history to these files.
 *
 * @throws MigrationError `failed` if a migration failed earlier and `retryFailed` is not set; `changed` if a file is no
 *   longer what was applied
 */
export function planMigrations(files: Migration[], history: HistoryRow[], retryFailed: boolean): Plan {
  const standing = history.filter((row) => !row.rolledBack);
  const unfinished = standing.filter((row) => !row.finished);
  const failed = unfinished.find((row) => row.logs !== IN_ONE_TRANSACTION);
  if (failed && !retryFailed) throw new MigrationError("failed", failedEarlier(failed));

  const applied = new Map(standing.filter((row) => row.finished).map((row) => [row.name, row.checksum]));
  const changed = files.filter(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum);
  if (changed.length > 0) throw new MigrationError("changed", changedSince(changed.map(({ name }) => name)));

  const known = new Set(files.map(({ name }) => name));
  return {
    pending: files.filter(({ name }) => !applied.has(name)),
    retried: unfinished,
    unknown: [...applied.keys()].filter((name) => !known.has(name)),
  };
}

/** How to go on after a migration failed. */
export function wayOut(name: string): string {
  return (
    "Nothing more is applied until that is settled: put right what it says, then try again with " +
    "`npm run medley -- migrate --retry`. If you finished its work by hand, tell so with " +
    `\`pnpm --filter @medley/db prisma migrate resolve --applied ${name}\`.`
  );
}

function failedEarlier({ name, startedAt, logs }: HistoryRow): string {
  const said = logs ? ` It said: ${logs.trim()}` : " It said nothing: the process may have died on the way.";
  return `Migration ${name} failed at ${startedAt.toISOString()}.${said}\n${wayOut(name)}`;
}

function changedSince(names: string[]): string {
  return (
    `Changed after being applied to this database: ${names.join(", ")}. ` +
    "Restore those files as they were when they were applied, and put the change into a new migration."
  );
}
