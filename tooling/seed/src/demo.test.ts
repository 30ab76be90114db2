import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checkPassword } from "@medley/api/passwords";
import { useTestDatabase } from "@medley/db/testing";
import { expect, test } from "vitest";
import { seedDemoIfEmpty, whoIsThere } from "./demo.ts";
import { findDrift } from "./testing/drift.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const dataDir = temporaryFolder();
const elsewhereDir = temporaryFolder();
const file = path.join(dataDir, "demo-accounts.txt");
const database = useTestDatabase();
const elsewhere = useTestDatabase();
const log = () => {};

test("an empty database gets demo content and an account for each role, once", async () => {
  writeFileSync(file, "from an install that is gone\n", { mode: 0o644 });
  expect(await whoIsThere(database.url)).toEqual({ anybody: false, admin: false, demoAccounts: false });
  const accounts = await seedDemoIfEmpty({ databaseUrl: database.url, dataDir, log });
  expect(accounts?.map(({ username, role }) => [username, role])).toEqual([
    ["member", "member"],
    ["moderator", "moderator"],
    ["admin", "admin"],
  ]);
  expect(await whoIsThere(database.url)).toEqual({ anybody: true, admin: true, demoAccounts: true });
  expect(await findDrift(database.pool)).toEqual([]);

  expect(statSync(file).mode & 0o777).toBe(0o600);
  const kept = readFileSync(file, "utf8");
  expect(kept.trimEnd().split("\n")).toEqual(
    accounts?.map(({ username, password }) => `${username.padEnd(10)} ${password}`),
  );

  expect(await seedDemoIfEmpty({ databaseUrl: database.url, dataDir, log })).toBeNull();
  expect(readFileSync(file, "utf8")).toBe(kept);

  for (const { username, password, role } of accounts ?? []) {
    const { rows } = await database.pool.query<{ role: string; hash: string }>(
      "select u.role, c.password_hash as hash from users u join credentials c on c.user_id = u.id where u.username = $1",
      [username],
    );
    expect(rows[0]?.role).toBe(role);
    expect(await checkPassword(password, rows[0]?.hash ?? null)).toBe(true);
    expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  }
  expect(new Set(accounts?.map(({ password }) => password)).size).toBe(3);
});

test("the demo member has something of everything", async () => {
  const { rows } = await database.pool.query(
    `select (select count(*) from posts p where p.author_id = u.id and p.status = 'pending') > 0 as pending,
      (select count(*) from posts p where p.author_id = u.id and p.status = 'rejected') > 0 as rejected,
      (select count(*) from posts p where p.author_id = u.id and p.visibility = 'unlisted') > 0 as unlisted,
      (select count(*) from comments c where c.author_id = u.id) > 0 as comments,
      (select count(*) from favorites f where f.user_id = u.id) > 0 as favorites,
      (select count(*) from notifications n where n.user_id = u.id and n.read_at is null) > 0 as unread,
      u.karma < 1000 as queued
    from users u where u.username = 'member'`,
  );
  const all = {
    pending: true,
    rejected: true,
    unlisted: true,
    comments: true,
    favorites: true,
    unread: true,
    queued: true,
  };
  expect(rows).toEqual([all]);
});

test("a first start that is stopped leaves neither content nor accounts", async () => {
  const stop = new AbortController();
  const filling = seedDemoIfEmpty({
    databaseUrl: elsewhere.url,
    dataDir: elsewhereDir,
    signal: stop.signal,
    log: (line) => line.startsWith("Counting") && stop.abort(new Error("Enough")),
  });
  await expect(filling).rejects.toThrow("Enough");
  expect(await whoIsThere(elsewhere.url)).toEqual({ anybody: false, admin: false, demoAccounts: false });
  expect(existsSync(path.join(elsewhereDir, "demo-accounts.txt"))).toBe(false);
});
