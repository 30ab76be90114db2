import type { Database } from "@medley/db";
import { findConnectionLimit } from "@medley/db/sql/server/find-connection-limit";
import { listPromises } from "@medley/db/sql/server/list-promises";

/**
 * How many connections PostgreSQL allows to all processes together, and how many Medley's others on it may open: each
 * says so at the end of the name under which it is connected ("… of 33").
 */
export async function connectionPromises(
  db: Database,
  ownName: string,
): Promise<{ allowed: number; promised: number }> {
  const { allowed } = await db.one(findConnectionLimit({}));
  const others = (await db.many(listPromises({}))).filter(({ name }) => name !== ownName);
  return { allowed, promised: others.reduce((sum, { name }) => sum + Number(/ of (\d+)$/.exec(name)?.[1] ?? 0), 0) };
}
