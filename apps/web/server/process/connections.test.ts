import { createDatabase } from "@medley/db";
import { createTestDatabase } from "@medley/db/testing";
import { expect, onTestFinished, test } from "vitest";
import { readSettings } from "../settings.ts";
import { checkConnections, connectionName } from "./connections.ts";

/** A process on a database, connected under its name. */
async function join(url: string, env: Record<string, string>) {
  const settings = readSettings({ DATABASE_URL: url, ...env });
  const name = connectionName(settings);
  const db = createDatabase({ url, limits: { maxOpen: 1, maxIdle: 0 }, applicationName: name });
  onTestFinished(db.close);
  await db.pool.query("select 1");
  return { check: () => checkConnections({ db }, settings, name), name };
}

test("a process that would not fit beside those that run is refused", async () => {
  const database = await createTestDatabase();
  onTestFinished(database.drop);
  const server = { MEDLEY_ROLE: "server", DB_MAX_IDLE_CONNS: "0" };
  const first = await join(database.url, { ...server, DB_MAX_OPEN_CONNS: "99" });
  expect(first.name).toMatch(/^medley server [0-9a-f]{8} of 101$/);

  const second = await join(database.url, { ...server, DB_MAX_OPEN_CONNS: "150" });
  await expect(second.check()).rejects.toThrow(
    /DB_MAX_OPEN_CONNS is too high: PostgreSQL allows \d+ connections, .* may open 152, the processes that run already \d+\./,
  );
  const worker = await join(database.url, { MEDLEY_ROLE: "worker" });
  expect(worker.name).toMatch(/ of 12$/);
});
