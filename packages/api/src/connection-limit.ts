import type { Database } from "@medley/db";
import { findConnectionLimit } from "@medley/db/sql/server/find-connection-limit";

/** How many connections PostgreSQL allows to all processes together. */
export async function connectionLimit(db: Database): Promise<number> {
  const { allowed } = await db.one(findConnectionLimit({}));
  return allowed;
}
