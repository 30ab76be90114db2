import os from "node:os";
import { migrate } from "@medley/db/migrate";
import { keepDatabase } from "@medley/db/testing";
import { seed } from "@medley/seed";
import { startTestPostgres } from "@medley/services";
import type { TestProject } from "vitest/node";
import { contentHash } from "../lib/content-hash.mjs";
import { root } from "../lib/workspace.mjs";

/** The moment the content ends at: fixed, so that it is the same on every machine and day. */
const now = new Date("2026-11-01T12:00:00Z");
const madeFrom = ["packages/db/prisma/migrations", "tooling/seed/src", "tooling/seed/data", "tooling/scripts/plans"];
const isContent = (name: string) => !/\.test\.ts$|^testing$/.test(name);

/**
 * Vitest's global setup: a database of medium size for the tests of plans, without pictures. A server of one's own
 * (MEDLEY_TEST_DATABASE_URL) keeps it for the next run, until what it is made from changes.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The browser's tests run beside this and have somebody waiting for each page.
  os.setPriority(Math.max(10, os.getPriority()));
  const postgres = await startTestPostgres();
  const name = `medley_medium_${contentHash(root, madeFrom, isContent).slice(0, 16)}`;
  const url = await keepDatabase(postgres.url, { name, build, sealed: false });
  project.provide("medleyMediumDatabase", { url, now });
  return () => postgres.stop();
}

async function build(databaseUrl: string): Promise<void> {
  await migrate(databaseUrl);
  await seed({ databaseUrl, dataDir: null, size: "medium", now, log: () => {} });
}
