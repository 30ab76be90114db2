import { readdir } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestApp, type TestApp } from "../testing/index.ts";
import { cacheSwitches } from "./names.ts";
import { setSwitch } from "./set-switch.ts";
import { createSwitches } from "./switches.ts";

describe("switches", () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  const find = async (name: string) => (await t.admin.call.switch.list()).items.find((one) => one.name === name);
  const events = (targetId: string) =>
    t.db.prisma.auditEvent.findMany({ where: { action: "switch.set", targetId }, orderBy: { id: "asc" } });

  test("are on until an admin turns one off, which is kept, said and audited", async () => {
    expect(t.app.switches.isOn("readyBytes")).toBe(true);
    expect(await find("readyBytes")).toMatchObject({ on: true, changed: null, kind: "engine" });

    await t.admin.call.switch.set({ name: "readyBytes", on: false });
    expect(t.app.switches.isOn("readyBytes")).toBe(false);
    expect(t.app.switches.isOn("stale")).toBe(true);
    const changed = { at: t.clock.now().toISOString(), by: t.admin.username };
    expect(await find("readyBytes")).toMatchObject({ on: false, changed });
    expect(await events("readyBytes")).toMatchObject([
      { actorId: t.admin.id, targetKind: "switch", detail: { on: false }, createdAt: t.clock.now() },
    ]);

    await t.admin.call.switch.set({ name: "readyBytes", on: true });
    expect(t.app.switches.isOn("readyBytes")).toBe(true);
    expect((await events("readyBytes")).map(({ detail }) => detail)).toEqual([{ on: false }, { on: true }]);
  });

  test("turned to where they stand change nothing and record nothing", async () => {
    await t.admin.call.switch.set({ name: "cache.profile", on: true });
    expect(await find("cache.profile")).toMatchObject({ on: true, changed: null });
    await t.admin.call.switch.set({ name: "cache.profile", on: false });
    await t.admin.call.switch.set({ name: "cache.profile", on: false });
    expect(await events("cache.profile")).toHaveLength(1);
  });

  test("can be turned by the operator, who is nobody's account", async () => {
    await setSwitch({ db: t.db, clock: t.clock }, null, { name: "firstLevel", on: false });
    expect(await find("firstLevel")).toMatchObject({ on: false, changed: { by: null } });
    expect(await events("firstLevel")).toMatchObject([{ actorId: null }]);
  });

  test("refuse a name that is not on the list", async () => {
    const call = t.admin.call.switch.set({ name: "cache.nothing" as "stale", on: false });
    await expect(call).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("are the same in another process after its next look, and stay as they were while the database is away", async () => {
    await t.admin.call.switch.set({ name: "stale", on: false });
    const other = createSwitches({ db: t.db, log: t.app.log });
    await other.start();
    expect(other.isOn("stale")).toBe(false);
    await other.stop();

    const failing = { ...t.db, many: async () => Promise.reject(new Error("away")) };
    const away = createSwitches({ db: failing, log: t.app.log });
    away.turned("tieredRanking", false);
    await away.start();
    expect([away.isOn("tieredRanking"), away.isOn("stale")]).toEqual([false, true]);
    await away.stop();
  });
});

/** Reads that live nowhere but in the cache: turned off, what they keep would be lost. */
const keptNowhereElse = [
  ...["feed-kept", "feed-deepening", "feed-deep", "search-kept", "twitch-state", "favorite-order"],
  // Turned off, these would let readers see less than they should: a vote of theirs, an old card, what was removed.
  ...["thread-voter", "card-witness", "sitemap-witness"],
];

test("every cached read has a switch in switch/names.ts, or is kept nowhere else", async () => {
  const source = path.join(import.meta.dirname, "..");
  const files = (await readdir(source, { recursive: true })).filter((file) => path.basename(file) === "cached.ts");
  const declared = await Promise.all(
    files.map(async (file) => {
      const exported: Record<string, unknown> = await import(pathToFileURL(path.join(source, file)).href);
      return Object.values(exported).flatMap((value) => (isDeclaration(value) ? [value.name] : []));
    }),
  );
  const switched = declared.flat().filter((name) => !keptNowhereElse.includes(name));
  expect(Object.keys(cacheSwitches).sort()).toEqual(switched.sort());
});

function isDeclaration(value: unknown): value is { name: string } {
  return typeof value === "object" && value !== null && "ttlSeconds" in value && "name" in value;
}
