import { databaseFigures } from "@medley/db/sql/performance/database-figures";
import { indexUse } from "@medley/db/sql/performance/index-use";
import { statementCosts } from "@medley/db/sql/performance/statement-costs";
import { tableReads } from "@medley/db/sql/performance/table-reads";
import type { App } from "../context.ts";
import type { DatabaseFigures } from "./schema.ts";

/** PostgreSQL's figures: memory, connections, how indexes and tables are read, and the costliest statements it kept. */
export async function getDatabase({ db }: Pick<App, "db">): Promise<DatabaseFigures> {
  const { hasStatementCosts, since, ...figures } = await db.one(databaseFigures({}));
  const indexes = await db.many(indexUse({ limit: 200 }));
  const tables = await db.many(tableReads({ limit: 40 }));
  const costs = await db.many(statementCosts({ limit: 10 }));
  return {
    ...figures,
    since: since?.toISOString() ?? null,
    indexes: indexes.map(({ table, index, scans, bytes }) => ({ table, index, scans, bytes })),
    tables: tables.map(({ updates, hotUpdates, ...read }) => ({
      ...read,
      hotShare: updates === 0 ? null : hotUpdates / updates,
    })),
    statements: hasStatementCosts ? costs : null,
  };
}
