import type { Executor } from "@medley/db";
import { findAccount } from "@medley/db/sql/account/find-account";
import { setPassword } from "@medley/db/sql/account/set-password";
import { endSessionsOf } from "@medley/db/sql/session/end-sessions-of";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { resolveActor } from "./resolve-actor.ts";
import { startSession } from "./sessions.ts";
import { signedIn } from "./testing/sign-up-given.ts";

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
  await signedIn(t.app, "victor");
});
afterAll(() => t.close());

const browser = { ip: "192.0.2.1", userAgent: "", sessionToken: null };

async function account() {
  const found = await t.db.maybe(findAccount({ name: { username: "victor" }, now: t.clock.now() }));
  if (!found?.passwordHash) throw new Error("victor has no password");
  return { ...found, passwordHash: found.passwordHash };
}

async function open(db: Executor) {
  const found = await account();
  const proof = { passwordHash: found.passwordHash };
  return () => startSession(db, found, { proof, browser, now: t.clock.now(), forgiven: [] });
}

/** Resolves when one of the test's statements waits for another's lock. */
async function untilSomebodyWaits(): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const { rowCount } = await t.db.pool.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rowCount) return;
  }
  throw new Error("Nobody waits");
}

test("a session proven by a password that is being changed is not opened", async () => {
  const { id: userId } = await account();
  const start = await open(t.db);
  const opening = await t.db.transaction(async (tx) => {
    await tx.one(setPassword({ userId, passwordHash: "changed", now: t.clock.now() }));
    const pending = start();
    await untilSomebodyWaits();
    return { pending };
  });
  expect(await opening.pending).toBeNull();
});

test("a change of password waits for a session that is being opened, and ends it", async () => {
  const { id: userId } = await account();
  const change = () =>
    t.db.transaction(async (tx) => {
      await tx.one(setPassword({ userId, passwordHash: "changed again", now: t.clock.now() }));
      return tx.many(endSessionsOf({ userId, keep: null }));
    });
  const { opened, changing } = await t.db.transaction(async (tx) => {
    const opened = await (await open(tx))();
    const changing = change();
    await untilSomebodyWaits();
    return { opened, changing };
  });
  expect(opened?.token).toMatch(/^ms_/);
  expect(await changing).not.toEqual([]);
  expect(await resolveActor(t.app, { sessionToken: opened?.token ?? "" })).toEqual({ kind: "visitor" });
});
